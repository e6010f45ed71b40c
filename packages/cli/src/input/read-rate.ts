import { CliError } from "../errors/cli-error.js";

/**
 * Reads how many there may be a second: more than 0, and not only whole numbers.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError
 */
export function readRate(text: string, flag: string): number {
  const rate = Number(text);
  const isRate = /^\d+(\.\d+)?$/.test(text) && rate > 0;
  if (!isRate) {
    throw new CliError(
      `${flag} "${text}" is no rate: give a number above 0, such as 5 or 0.5.`,
    );
  }
  return rate;
}
