import { InputError } from "../errors/input-error.js";
import { toMilliseconds } from "./to-milliseconds.js";
import { joinItems } from "./write-query.js";

/** What arrives as it was sent: nothing is cut off at its ends. */
const fitForHeader = /^[!-~\x80-\xff]([ -~\x80-\xff]*[!-~\x80-\xff])?$/;

/**
 * Parameters as headers, by their names in lower case: `simple` in the words of
 * OpenAPI, in which a list has commas. Throws an {@link InputError} for what no
 * header can hold.
 */
export function writeHeaders(
  parameters: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null) {
      headers[name.toLowerCase()] = textOf(name, value);
    }
  }
  return headers;
}

function textOf(name: string, value: unknown): string {
  const text = writeValue(name, value);
  if (!fitForHeader.test(text)) {
    throw new InputError(name, "what a header can carry");
  }
  return text;
}

function writeValue(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    return joinItems(name, value, "no commas in its items");
  }
  return String(toMilliseconds(value));
}
