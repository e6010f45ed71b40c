import { RequestError, type RequestTrace } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * A limit of time passed before the answer was there, to the last byte of its
 * body.
 *
 * @example
 * ```ts
 * const slow = createClient({ apiKey, timeoutMs: 1, maxRetries: 0, fetch: () => new Promise(() => {}) });
 * try {
 *   await slow.calls.list();
 * } catch (error) {
 *   if (error instanceof TimeoutError) error.limit; // => "timeoutMs"
 * }
 * ```
 */
export class TimeoutError extends RequestError {
  static override readonly [kind]: string = "TimeoutError";
  /** Which limit it was: that of one attempt, or that of all of them. */
  declare readonly limit: "timeoutMs" | "deadlineMs";
  /** The limit itself, in milliseconds. */
  declare readonly limitMs: number;

  constructor(
    trace: RequestTrace,
    limit: TimeoutError["limit"],
    limitMs: number,
    response?: Response,
  ) {
    super(trace, `had no whole answer after ${limitMs} ms: see ${limit}`, {
      response,
      limit,
      limitMs,
      retryable: limit === "timeoutMs",
    });
  }
}
