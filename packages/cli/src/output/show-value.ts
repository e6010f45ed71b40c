import { toJson } from "./json-text.js";

/** What stands where there is nothing. */
const nothing = "-";

/** A value in a cell: a text as it came, `-` for nothing, and else its JSON. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null || value === "") {
    return nothing;
  }
  return showExactly(value);
}

/** A text as it is, and all else as JSON. */
export function showExactly(value: unknown): string {
  if (typeof value === "string") {
    return value;
  }
  return toJson(value);
}
