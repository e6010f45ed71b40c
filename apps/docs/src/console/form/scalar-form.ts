import type { ScalarShape } from "../model/form-field.js";
import type { Parsed, TextForm } from "./input-control.js";

/**
 * A number, a truth or a text, whichever it looks like. In quotation marks it
 * is a text.
 */
export function scalarForm({ types }: ScalarShape): TextForm {
  return {
    parse: (text) => parseScalar(text.trim(), types),
    format: formatScalar,
  };
}

function parseScalar(text: string, types: readonly string[]): Parsed {
  if (isTruth(text) && types.includes("boolean")) {
    return { value: text === "true" };
  }
  const number = Number(text);
  if (types.includes("number") && Number.isFinite(number)) {
    return { value: number };
  }
  if (types.includes("integer") && Number.isSafeInteger(number)) {
    return { value: number };
  }
  if (types.includes("string")) {
    return { value: withoutQuotes(text) };
  }
  const words = types.join(" or ");
  return { fault: `Write ${words}.` };
}

/** A text that would be read as something else is put in quotation marks. */
function formatScalar(value: unknown): string | undefined {
  switch (typeof value) {
    case "number":
    case "boolean":
      return String(value);
    case "string":
      if (isReadAsItIs(value)) {
        return value;
      }
      return `"${value}"`;
    default:
      return undefined;
  }
}

function isReadAsItIs(text: string): boolean {
  const looksOther = isTruth(text) || isNumeric(text);
  const isQuoted = withoutQuotes(text) !== text;
  const isTrimmed = text.trim() === text;
  if (looksOther) {
    return false;
  }
  if (isQuoted) {
    return false;
  }
  return isTrimmed;
}

function isTruth(text: string): boolean {
  return text === "true" || text === "false";
}

function isNumeric(text: string): boolean {
  const isEmpty = text.trim() === "";
  return !isEmpty && Number.isFinite(Number(text));
}

function withoutQuotes(text: string): string {
  const begins = text.startsWith('"');
  const ends = text.length > 1 && text.endsWith('"');
  if (begins && ends) {
    return text.slice(1, -1);
  }
  return text;
}
