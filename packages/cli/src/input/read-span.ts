import { CliError } from "../errors/cli-error.js";
import { durationForms, readDuration } from "./time/read-duration.js";

/**
 * Reads how long something takes, in milliseconds: `90s`, `2m`, `7d`.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError
 */
export function readSpan(text: string, flag: string): number {
  const ms = readDuration(text);
  if (ms === undefined || ms <= 0) {
    throw new CliError(
      `${flag} "${text}" is no duration: write ${durationForms}.`,
    );
  }
  return ms;
}
