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
 * @throws CliError where a brace is not closed, or names no field.
 */
export function readTemplate(text: string, flag: string): Template {
  const parts: (string | FieldPath)[] = [];
  for (const [found, brace, name, open] of text.matchAll(part)) {
    const field = name === undefined ? undefined : toField(name.trim());
    const isBroken = open !== undefined || (name !== undefined && !field);
    if (isBroken) {
      throw new CliError(
        `${flag} "${text}" has a brace that names no field: write {call_id} for a field, and {{ for a brace.`,
      );
    }
    parts.push(field ?? (brace ? "{" : found));
  }
  return parts;
}
