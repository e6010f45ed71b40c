import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * The service answered with an error. Tell the cases apart by `status`.
 *
 * @example
 * ```ts
 * try {
 *   await client.calls.get("call_0");
 * } catch (error) {
 *   if (error instanceof ApiError) error.status; // => 404
 * }
 * ```
 */
export class ApiError extends RequestError {
  static override readonly [kind]: string = "ApiError";
  /** The status of the answer. */
  declare readonly status: number;
  /** The service's own words, as far as they could be read: never HTML. */
  declare readonly detail: string | undefined;
  /**
   * How long the service asks to wait, in milliseconds, as it was sent: not
   * clamped.
   */
  declare readonly retryAfterMs: number | undefined;
}
