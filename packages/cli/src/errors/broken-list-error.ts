import { CliError } from "./cli-error.js";
import { explainError } from "./explain-error.js";

/** A list that broke off after calls had been printed: it is done in part. */
export class BrokenListError extends CliError {
  /**
   * @param cause - What broke it off.
   * @param advice - How to go on: whole lines, for stderr; may be empty.
   */
  constructor(
    cause: unknown,
    readonly advice: string,
  ) {
    const { message, fix, retryable } = explainError(cause);
    super(message, {
      ending: "partial",
      retryable,
      cause,
      ...(fix !== undefined && { fix }),
    });
  }
}
