import { CliError } from "../errors/cli-error.js";

/**
 * Reads names with commas between them.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError where one is empty or stands there twice.
 */
export function readNames(text: string, flag: string): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) {
    throw new CliError(
      `${flag} "${text}" has an empty name: write a,b.c without spaces.`,
    );
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new CliError(`${flag} names ${twice} twice: give it once.`);
  }
  return names;
}
