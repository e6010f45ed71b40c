import { RequestError, type RequestTrace } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * A limit of time passed before the answer was there, to the last byte of its body.
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

  constructor(
    trace: RequestTrace,
    /** Which limit it was: that of one attempt, or that of all of them. */
    readonly limit: "timeoutMs" | "deadlineMs",
    /** The limit itself, in milliseconds. */
    readonly limitMs: number,
  ) {
    super(trace, `had no whole answer after ${limitMs} ms: see ${limit}`, {
      retryable: limit === "timeoutMs",
    });
  }
}
