import { exitCode } from "./exit-code.js";

/**
 * An error that the command line itself finds: one line for the user, and how
 * the process ends.
 */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(
    message: string,
    readonly code: number = exitCode.usage,
  ) {
    super(message);
  }
}
