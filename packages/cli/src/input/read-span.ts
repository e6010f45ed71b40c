import { CliError } from "../errors/cli-error.js";
import { durationForms, readDuration } from "./time/read-duration.js";

const msPerWeek = 7 * 24 * 60 * 60_000;

/** About a century: nothing here takes longer, or reaches back further. */
const longestMs = 100 * 52 * msPerWeek;

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
  if (ms > longestMs) {
    throw new CliError(
      `${flag} "${text}" is longer than a century: write ${durationForms}.`,
    );
  }
  return ms;
}
