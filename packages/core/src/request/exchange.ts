import type { RequestTrace } from "../errors/request-error.js";
import type { Answer } from "../pagination/send.js";
import type { OperationSpec } from "../spec/operation.js";
import type { Settings } from "./settings.js";

/** One request on its way: what the steps around `fetch` know of it. */
export interface Call {
  readonly settings: Settings;
  readonly trace: RequestTrace & { attempts: number };
  /** Whether it may be sent again. */
  readonly repeatable: boolean;
  /** What the answer has to be; undefined for `client.raw`, which takes anything. */
  readonly answer: OperationSpec["answer"] | undefined;
  /** For `client.raw`: takes what was read of an answer, good or bad. */
  readonly keep: ((text: string, response: Response) => void) | undefined;
  /** Aborts when the caller does, and at the deadline. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

/** Something that settles a request with an answer: at the bottom `fetch` and reading, above it what wraps them. */
export type Exchange = (request: Request, call: Call) => Promise<Answer>;
