import { SinkError } from "./sink-error.js";

/**
 * The caller's signal ended the export. What was read is kept.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls({ ...options, signal });
 * } catch (error) {
 *   if (error instanceof InterruptedError) error.calls; // => 1200
 * }
 * ```
 */
export class InterruptedError extends SinkError {
  override readonly name = "InterruptedError";
  /** How many calls are kept. */
  readonly calls: number;

  constructor(calls: number, cause: unknown) {
    super(
      `The export was interrupted; ${calls} calls are kept`,
      "Run the same again: it goes on.",
      cause,
    );
    this.calls = calls;
  }
}
