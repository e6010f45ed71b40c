import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * No answer came, or it broke off: DNS, TLS, a refused or a lost connection.
 * `reason` and `code` say which. `retryable` is false where the same will happen
 * again: a certificate that is not accepted, a redirect that never ends, a
 * `fetch` that gives no `Response`. `cause` is what `fetch` threw, without the
 * query of the URL, which may be personal, and without the API key.
 *
 * @example
 * ```ts
 * const offline = createClient({ apiKey, baseUrl: "http://127.0.0.1:1", maxRetries: 0 });
 * try {
 *   await offline.calls.list();
 * } catch (error) {
 *   if (error instanceof NetworkError) error.retryable; // => true
 * }
 * ```
 */
export class NetworkError extends RequestError {
  static override readonly [kind]: string = "NetworkError";
  /**
   * What went wrong, in words that are always the same: `connection refused`,
   * `unknown host`, `certificate not accepted`. Browsers do not say.
   */
  declare readonly reason: string;
  /**
   * The code of the cause, such as `ECONNREFUSED` or
   * `DEPTH_ZERO_SELF_SIGNED_CERT`. Deno and browsers give none.
   */
  declare readonly code: string | undefined;
}
