import { SinkError } from "./sink-error.js";

/**
 * What an interrupted run has left cannot be gone on from: a file of it is
 * missing, is shorter than its checkpoint says, or was changed.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls(options);
 * } catch (error) {
 *   if (error instanceof BrokenCheckpointError) error.path; // => "calls.csv.checkpoint"
 * }
 * ```
 */
export class BrokenCheckpointError extends SinkError {
  override readonly name = "BrokenCheckpointError";
  readonly path: string;

  /** @param problem - As in "calls.csv.checkpoint cannot be read". */
  constructor(path: string, problem: string) {
    super(`${path} ${problem}`, "Begin anew with `force`.");
    this.path = path;
  }
}
