import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/**
 * An answer is not what `x-pagination` of the spec promises: no array of items,
 * an item without an id, no cursor.
 *
 * @example
 * ```ts
 * const odd = createClient({ apiKey, fetch: async () => Response.json([{ id: 1 }]) });
 * try {
 *   await odd.calls.iterate().first();
 * } catch (error) {
 *   if (error instanceof PageShapeError) error.message; // => "An item is no object with /call_id"
 * }
 * ```
 */
export class PageShapeError extends PaginationError {
  static override readonly [kind]: string = "PageShapeError";
}
