import { CliError } from "../errors/cli-error.js";
import { type FieldPath, toField } from "./fields.js";

/** The parts of a line: text as it is, and fields. */
export type Template = readonly (string | FieldPath)[];

/** A brace that is text, a field, a brace that begins nothing, or text. */
const part = /(\{\{)|\{([^{}]*)\}|(\{)|([^{]+)/g;

/**
 * Reads a template: `{call_id}` is a field, `{{` a brace, all else text.
 *
 * @param flag - How it was given: for messages.
 * @throws CliError where a brace is not closed, or names no field, and where
 * every line would be empty.
 */
export function readTemplate(text: string, flag: string): Template {
  if (text.trim() === "") {
    throw new CliError(`${flag} is empty: give a text, such as '{call_id}'.`);
  }
  const parts: (string | FieldPath)[] = [];
  for (const match of text.matchAll(part)) {
    const read = readPart(match);
    if (read === undefined) {
      throw new CliError(
        `${flag} "${text}" has a brace that names no field: write {call_id} for a field, and {{ for a brace.`,
      );
    }
    parts.push(read);
  }
  return parts;
}

/** Nothing where a brace is broken. */
function readPart(match: RegExpExecArray): string | FieldPath | undefined {
  const [found, brace, name, open] = match;
  if (open !== undefined) {
    return undefined;
  }
  if (name !== undefined) {
    return toField(name.trim());
  }
  if (brace !== undefined) {
    return "{";
  }
  return found;
}
