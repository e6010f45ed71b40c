import { RequestError, type RequestTrace } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * The caller's signal aborted the request. `cause` is the signal's reason.
 *
 * @example
 * ```ts
 * try {
 *   await client.calls.list({}, { signal: AbortSignal.abort("No longer needed") });
 * } catch (error) {
 *   if (error instanceof AbortedError) error.cause; // => "No longer needed"
 * }
 * ```
 */
export class AbortedError extends RequestError {
  static override readonly [kind]: string = "AbortedError";

  constructor(trace: RequestTrace, cause: unknown) {
    super(trace, "was aborted", { cause });
  }
}
