import { CliError } from "../errors/cli-error.js";

const profileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** No name may be one that every object has. */
export function isProfileName(name: unknown): name is string {
  const isWord = typeof name === "string" && profileName.test(name);
  return isWord && !(name in {});
}

/**
 * Reads the name of a profile.
 *
 * @param source - How it was given: for messages.
 * @throws CliError
 */
export function readProfileName(name: string, source: string): string {
  if (isProfileName(name)) {
    return name;
  }
  throw new CliError(
    `${source} is no name of a profile: use up to 64 letters, digits, dots, dashes and underscores, beginning with a letter or a digit.`,
  );
}
