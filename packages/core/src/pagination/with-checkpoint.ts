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
  const carrier = Object.isExtensible(error)
    ? error
    : new RollcallError("The error cannot hold a checkpoint: see cause", {
        cause: error,
      });
  return Object.assign(carrier as object, { checkpoint });
}
