import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/**
 * `resume` is not a checkpoint of this list: not one at all, or of another
 * operation, other filters or another order.
 *
 * @example
 * ```ts
 * const { checkpoint } = client.calls.iterate({ sort_order: "ascending" });
 * try {
 *   client.calls.iterate({ sort_order: "descending", resume: checkpoint });
 * } catch (error) {
 *   if (error instanceof CheckpointError) error.message; // => "Cannot resume: the checkpoint is of other filters or another order"
 * }
 * ```
 */
export class CheckpointError extends PaginationError {
  static override readonly [kind]: string = "CheckpointError";

  /** @param reason - What is wrong with the checkpoint. */
  constructor(reason: string) {
    super(`Cannot resume: ${reason}`);
  }
}
