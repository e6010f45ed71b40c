import { SinkError } from "../errors/sink-error.js";

/**
 * The calls do not fit into the format XLSX. No part of them was left out: the
 * file is not finished.
 *
 * @example
 * ```ts
 * try {
 *   await format.write(records, target);
 * } catch (error) {
 *   if (error instanceof WorkbookTooLargeError) console.error(error.fix);
 * }
 * ```
 */
export class WorkbookTooLargeError extends SinkError {
  override readonly name = "WorkbookTooLargeError";

  /** @param need - What the calls need: `20000 columns`. */
  constructor(need: string, most: number) {
    super(
      `The calls need ${need}, and a workbook has at most ${most}`,
      "Write fewer fields or fewer calls, or choose CSV or Parquet.",
    );
  }
}
