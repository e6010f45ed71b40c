import type { Workspace } from "../calls/workspace.js";
import type { MockClock } from "../time/clock.js";
import type { Answerer } from "./answerer.js";

/** The emulated API, without any transport. */
export interface Engine {
  /** Answers one request, through all layers. */
  readonly answer: Answerer;
  /** One for each API key, in their order; at least one. */
  readonly workspaces: readonly Workspace[];
  /** The workspace that an `authorization` header may see. */
  workspaceOf(authorization: string | undefined): Workspace | undefined;
  readonly clock: MockClock;
}
