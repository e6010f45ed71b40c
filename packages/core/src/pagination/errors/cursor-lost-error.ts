import { kind } from "../../errors/rollcall-error.js";
import { PaginationError } from "./pagination-error.js";

/**
 * The cursor is gone or has moved, and its place cannot be found again. `cause`
 * is the server's refusal, if it refused.
 *
 * @example
 * ```ts
 * const calls = client.calls.iterate({ limit: 1000 });
 * try {
 *   for await (const call of calls) await save(call);
 * } catch (error) {
 *   if (error instanceof CursorLostError) console.error(error.cause, calls.checkpoint);
 *   else throw error;
 * }
 * ```
 */
export class CursorLostError extends PaginationError {
  static override readonly [kind]: string = "CursorLostError";

  constructor(cursor: unknown, cause: unknown) {
    super(`The place after ${cursor} cannot be found again`, { cause });
  }
}
