import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/** The cursor is gone or has moved, and its place cannot be found again. `cause` is the server's refusal, if it refused. */
export class CursorLostError extends PaginationError {
  static override readonly [kind]: string = "CursorLostError";
}
