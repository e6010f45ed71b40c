import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/**
 * The server goes round in circles: a cursor that was seen before, or a page
 * that was answered before.
 *
 * @example
 * ```ts
 * const stuck = createClient({ apiKey, fetch: async () => Response.json([call]) });
 * const calls = stuck.calls.iterate();
 * try {
 *   for await (const call of calls) await save(call);
 * } catch (error) {
 *   if (error instanceof RepeatedPageError) error.checkpoint?.id; // => "call_4c8e1f06a2b94d73"
 * }
 * ```
 */
export class RepeatedPageError extends PaginationError {
  static override readonly [kind]: string = "RepeatedPageError";
}
