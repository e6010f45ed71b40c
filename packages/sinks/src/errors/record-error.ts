import { SinkError } from "./sink-error.js";

/**
 * A line of a file of records is no JSON. It names the line, and quotes nothing
 * of it.
 *
 * @example
 * ```ts
 * try {
 *   for await (const call of readRecords("calls.ndjson")) console.log(call);
 * } catch (error) {
 *   if (error instanceof RecordError) console.error(error.line);
 * }
 * ```
 */
export class RecordError extends SinkError {
  override readonly name = "RecordError";
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;

  constructor(path: string, line: number) {
    super(
      `${path}: line ${line} is no JSON`,
      "Give a file that has one call a line, as an export in the format ndjson has.",
    );
    this.path = path;
    this.line = line;
  }
}
