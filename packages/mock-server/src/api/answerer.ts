import type { MockAnswer } from "./mock-answer.js";
import type { MockRequest } from "./mock-request.js";

/**
 * What answers requests: the engine itself, and every layer around it. At once
 * where nothing has to be waited for.
 */
export type Answerer = (
  request: MockRequest,
) => MockAnswer | Promise<MockAnswer>;
