import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/** `resume` is not a checkpoint of this list: not one at all, or of another operation, other filters or another order. */
export class CheckpointError extends PaginationError {
  static override readonly [kind]: string = "CheckpointError";
}
