import { CliError } from "../errors/cli-error.js";

const visibleAscii = /^[!-~]+$/;

/**
 * Checks what is to be an API key.
 *
 * @param source - Where it is from: the message names it, and never the text.
 * @throws CliError
 */
export function checkKey(text: string, source: string): string {
  if (visibleAscii.test(text)) {
    return text;
  }
  throw new CliError(
    `${source} is no API key: it holds a space, a line break or another character that no key has.`,
    {
      ending: "authentication",
      code: "malformed-key",
      fix: "Copy the key again from the dashboard of the API.",
    },
  );
}

/** Shorter keys are not long enough to show a part of. */
const shortestShown = 12;

/** Enough of a key to tell it from another: its last four characters. */
export function maskKey(key: string): string {
  if (key.length < shortestShown) {
    return "****";
  }
  return `****${key.slice(-4)}`;
}
