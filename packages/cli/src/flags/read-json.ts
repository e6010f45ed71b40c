import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";

/** The value that a text is as JSON; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a filter's value is written as JSON, and not in the short form. */
export function isJson({ text, op }: Pick<Given, "text" | "op">): boolean {
  return op === undefined && /^\s*[[{]/.test(text);
}

/**
 * @param advice - What to do where it is meant as something else.
 * @throws CliError where the text begins as JSON and is none.
 */
export function readJson({ flag, text }: Given, advice: string): unknown {
  const value = parseJson(text);
  if (value !== undefined) {
    return value;
  }
  throw new CliError(
    `${flag} begins like JSON and is none: mend it, or ${advice}.`,
  );
}
