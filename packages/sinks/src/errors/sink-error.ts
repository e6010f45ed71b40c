/**
 * The base of what goes wrong with the files of an export. What goes wrong with
 * its requests are the errors of `@rollcall/core`.
 *
 * @example
 * ```ts
 * try {
 *   await exportCalls(options);
 * } catch (error) {
 *   if (!(error instanceof SinkError)) throw error;
 *   console.error(error.message, error.fix);
 * }
 * ```
 */
export class SinkError extends Error {
  /** The name of its class, whatever a minifier made of it. */
  override readonly name: string = "SinkError";
  /** One sentence: what to do about it. */
  readonly fix: string;

  /** @param message - What failed, and why: one line. */
  constructor(message: string, fix: string, cause?: unknown) {
    super(message, { cause });
    this.fix = fix;
  }
}
