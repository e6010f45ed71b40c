import type { Checkpoint } from "../checkpoint.js";
import { RollcallError } from "../errors/rollcall-error.js";

/**
 * The error with a checkpoint, inside another where it cannot take one: a
 * frozen one, or what is no object.
 */
export function withCheckpoint(
  error: unknown,
  checkpoint: Checkpoint,
): unknown {
  const carrier = Object.isExtensible(error) ? error : wrap(error);
  return Object.assign(carrier as object, { checkpoint });
}

function wrap(cause: unknown): RollcallError {
  const what = "What was thrown cannot carry a checkpoint: see cause";
  return new RollcallError(what, { cause });
}
