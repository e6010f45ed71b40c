import { isClosedPipe } from "../io.js";
import { CliError } from "./cli-error.js";
import { explainError } from "./explain-error.js";

/** A command that broke off after it had printed, or kept, some: it is done in part. */
export class BrokenOffError extends CliError {
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

/**
 * What a command throws that fails midway. What it says itself, and a closed
 * pipe, stay as they are.
 *
 * @param advice - How to go on: whole lines.
 */
export function breakOff(error: unknown, advice: string): unknown {
  const isTold = error instanceof CliError || isClosedPipe(error);
  if (isTold) {
    return error;
  }
  return new BrokenOffError(error, advice);
}
