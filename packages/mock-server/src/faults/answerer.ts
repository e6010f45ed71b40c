import type { MockAnswer, MockRequest } from "../engine/types.js";

/** What every layer takes and gives back: one request in, one answer out, at once where nothing has to be waited for. */
export type Answerer = (request: MockRequest) => MockAnswer | Promise<MockAnswer>;
