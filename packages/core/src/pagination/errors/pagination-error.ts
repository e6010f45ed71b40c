import type { Checkpoint } from "../../checkpoint.js";
import { kind, RollcallError } from "../../errors/rollcall-error.js";

/**
 * What pagination itself finds wrong. The iterator stays usable: `next()` asks
 * for the same page again.
 *
 * @example
 * ```ts
 * const calls = client.calls.iterate({ limit: 1000 });
 * try {
 *   for await (const call of calls) await save(call);
 * } catch (error) {
 *   if (error instanceof PaginationError) await save(error.checkpoint);
 *   else throw error;
 * }
 * ```
 */
export class PaginationError extends RollcallError {
  static override readonly [kind]: string = "PaginationError";

  /** The place after the last item that was handed out; pass it as `resume`. */
  declare readonly checkpoint?: Checkpoint;
}
