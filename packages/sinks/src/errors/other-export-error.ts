import { SinkError } from "./sink-error.js";

/**
 * What another run has left beside the file is of something else: other
 * filters, another version of the API, another key or another format. To go on
 * would mix the two.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls(options);
 * } catch (error) {
 *   if (error instanceof OtherExportError) error.differs; // => ["filters"]
 * }
 * ```
 */
export class OtherExportError extends SinkError {
  override readonly name = "OtherExportError";
  /** The file that tells it: the checkpoint, or the state of the last run. */
  readonly path: string;
  /** What is not the same: `filters`, `key`, `format` and so on. */
  readonly differs: readonly string[];

  constructor(path: string, differs: readonly string[]) {
    super(
      `${path} is of another export: not the same ${differs.join(", ")}`,
      "Run the other export to its end, choose another name, or begin anew with `force`.",
    );
    this.path = path;
    this.differs = differs;
  }
}
