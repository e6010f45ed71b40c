import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * No answer came, or it broke off: DNS, TLS, a refused or a lost connection.
 * `cause` is what `fetch` threw.
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
}
