import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/** An answer is not what `x-pagination` of the spec promises: no array of items, an item without an id, no cursor. */
export class PageShapeError extends PaginationError {
  static override readonly [kind]: string = "PageShapeError";
}
