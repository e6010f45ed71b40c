import { kind, RollcallError } from "../../errors/rollcall-error.js";
import type { Checkpoint } from "../checkpoint.js";

/**
 * What pagination itself finds wrong. The iterator stays usable: `next()` asks for the same page again.
 *
 * @example
 * ```ts
 * catch (error) {
 *   if (error instanceof PaginationError) await save(error.checkpoint);
 * }
 * ```
 */
export class PaginationError extends RollcallError {
  static override readonly [kind]: string = "PaginationError";

  /** The place after the last item that was handed out; pass it as `resume`. */
  declare readonly checkpoint?: Checkpoint;
}
