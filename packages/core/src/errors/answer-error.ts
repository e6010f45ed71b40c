import { RequestError } from "./request-error.js";
import { kind } from "./rollcall-error.js";

/**
 * The service reported success, but its answer cannot be used: empty, cut off,
 * not JSON, or of another shape.
 *
 * @example
 * ```ts
 * const portal = createClient({ apiKey, maxRetries: 0, fetch: async () => new Response("<html>Log in first</html>") });
 * try {
 *   await portal.calls.list();
 * } catch (error) {
 *   if (error instanceof AnswerError) error.status; // => 200
 * }
 * ```
 */
export class AnswerError extends RequestError {
  static override readonly [kind]: string = "AnswerError";
}
