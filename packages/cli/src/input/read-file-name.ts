import { sep } from "node:path";
import { CliError } from "../errors/cli-error.js";

/**
 * Reads the name of a file that is to be made.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError where it is empty, or the name of a folder.
 */
export function readFileName(text: string, flag: string): string {
  if (text === "") {
    throw new CliError(`${flag} "" names no file: give it a name.`);
  }
  if (text.endsWith("/") || text.endsWith(sep)) {
    throw new CliError(
      `${flag} "${text}" is a folder: add the name of a file.`,
    );
  }
  return text;
}
