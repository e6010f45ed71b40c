import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/** The server goes round in circles: a cursor that was seen before, or a page that was answered before. */
export class RepeatedPageError extends PaginationError {
  static override readonly [kind]: string = "RepeatedPageError";
}
