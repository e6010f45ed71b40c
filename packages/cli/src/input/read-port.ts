import { CliError } from "../errors/cli-error.js";

const highestPort = 65_535;

/**
 * Reads the number of a port; 0 stands for any that is free.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError
 */
export function readPort(text: string, flag: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > highestPort) {
    throw new CliError(
      `${flag} "${text}" is no port: give a number from 0 to ${highestPort}.`,
    );
  }
  return port;
}
