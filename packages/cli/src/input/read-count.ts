import { CliError } from "../errors/cli-error.js";

/**
 * Reads a whole number from 1 on.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError
 */
export function readCount(text: string, flag: string): number {
  const count = Number(text);
  const isCount = /^\d+$/.test(text) && Number.isSafeInteger(count);
  if (!isCount || count === 0) {
    throw new CliError(
      `${flag} "${text}" is no count: give a whole number from 1 on.`,
    );
  }
  return count;
}
