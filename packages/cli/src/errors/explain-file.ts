import { CliError } from "./cli-error.js";

/**
 * Why the system refused something with a file, in words, and what to do.
 *
 * @param action - What was tried, as in "Cannot write calls.csv".
 */
export async function explainFile(
  action: string,
  file: string,
  cause: unknown,
): Promise<CliError> {
  // What the system's codes mean stands there once.
  const { FileError } = await import("@rollcall/sinks");
  const { message, fix } = new FileError(action, file, cause);
  return new CliError(message, {
    ending: "failed",
    code: "unwritable-file",
    fix,
    cause,
  });
}
