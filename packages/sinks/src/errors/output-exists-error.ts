import { SinkError } from "./sink-error.js";

/**
 * A file of that name is there, and an export overwrites nothing unless `force`
 * says so.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls(options);
 * } catch (error) {
 *   if (error instanceof OutputExistsError) error.path; // => "calls.csv"
 * }
 * ```
 */
export class OutputExistsError extends SinkError {
  override readonly name = "OutputExistsError";
  readonly path: string;

  constructor(path: string) {
    super(
      `${path} is there already`,
      "Choose another name, or overwrite it with `force`.",
    );
    this.path = path;
  }
}
