import { escapeJson } from "./escape-text.js";
import { findNumber, isLostInJson } from "./find-number.js";

/** How JSON is written. */
export interface JsonStyle {
  /** How far each level is indented. @default all on one line */
  readonly indent?: number;
  /** Whether people read it, so that nothing in it may hide. @default false */
  readonly isForPeople?: boolean;
}

/**
 * A value as JSON that reads back as the same value: -0 stays -0, and what is
 * too large for a double (`1e999`) stays too large. What is dangerous in a
 * reader of lines, or on a terminal, is written as an escape.
 */
export function toJson(
  value: unknown,
  { indent, isForPeople = false }: JsonStyle = {},
): string {
  const isExact = findNumber(value, isLostInJson) === undefined;
  const json = isExact
    ? JSON.stringify(value ?? null, null, indent)
    : writeLostNumbers(value, indent);
  return escapeJson(json, isForPeople);
}

/** Numbers pass `JSON.stringify` as texts, behind a mark that no text has. */
function writeLostNumbers(value: unknown, indent: number | undefined): string {
  const mark = chooseMark(JSON.stringify(value));
  const marked = JSON.stringify(
    value,
    (_, inner) => {
      const isLost = typeof inner === "number" && isLostInJson(inner);
      if (isLost) {
        return mark + writeNumber(inner);
      }
      return inner;
    },
    indent,
  );
  const pattern = new RegExp(`"${mark}(-0|-?1e999)"`, "g");
  return marked.replace(pattern, "$1");
}

function chooseMark(json: string): string {
  const runs = json.match(/~+/g) ?? [];
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  return "~".repeat(longest + 1);
}

function writeNumber(number: number): string {
  if (number === 0) {
    return "-0";
  }
  if (number > 0) {
    return "1e999";
  }
  return "-1e999";
}
