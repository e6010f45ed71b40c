import type {
  NumberShape,
  ScalarShape,
  TextShape,
} from "../model/form-field.js";
import { isRecord } from "./control.js";
import type { Parsed, TextForm } from "./input-control.js";

/** Text as it is. */
export function textForm(shape: TextShape): TextForm {
  return {
    parse: (text) => parseText(text, shape),
    format: (value) => (typeof value === "string" ? value : undefined),
  };
}

function parseText(
  text: string,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern }: TextShape,
): Parsed {
  if (text.length < minLength) {
    return { fault: `Write at least ${minLength} characters.` };
  }
  if (text.length > maxLength) {
    return { fault: `Write at most ${maxLength} characters.` };
  }
  const isMatch = pattern === undefined || new RegExp(pattern, "u").test(text);
  return isMatch ? { value: text } : { fault: `It has to match ${pattern}.` };
}

/** A number within its bounds. */
export function numberForm(shape: NumberShape): TextForm {
  return {
    parse: (text) => parseNumber(text, shape),
    format: (value) => (typeof value === "number" ? String(value) : undefined),
  };
}

function parseNumber(
  text: string,
  { isInteger, minimum, maximum }: NumberShape,
): Parsed {
  const value = Number(text);
  if (!Number.isFinite(value)) {
    return { fault: isInteger ? "Write a whole number." : "Write a number." };
  }
  if (isInteger && !Number.isSafeInteger(value)) {
    return { fault: "Write a whole number." };
  }
  if (minimum !== undefined && value < minimum) {
    return { fault: `It has to be ${minimum} or more.` };
  }
  if (maximum !== undefined && value > maximum) {
    return { fault: `It has to be ${maximum} or less.` };
  }
  return { value };
}

/**
 * A number, a truth or a text, whichever it looks like. In quotation marks it
 * is a text.
 */
export function scalarForm({ types }: ScalarShape): TextForm {
  return {
    parse: (text) => parseScalar(text.trim(), types),
    format: (value) => formatScalar(value),
  };
}

function parseScalar(text: string, types: readonly string[]): Parsed {
  const isTruth = text === "true" || text === "false";
  if (isTruth && types.includes("boolean")) {
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
  return { fault: `Write ${types.join(" or ")}.` };
}

function withoutQuotes(text: string): string {
  const isQuoted =
    text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? text.slice(1, -1) : text;
}

/** A text that would be read as something else is put in quotation marks. */
function formatScalar(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value !== "string") {
    return undefined;
  }
  const looksOther = value === "true" || value === "false" || isNumeric(value);
  const isQuoted = withoutQuotes(value) !== value;
  const isTrimmed = value.trim() !== value;
  return looksOther || isQuoted || isTrimmed ? `"${value}"` : value;
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** Any JSON, or only an object. */
export function jsonForm(isObject: boolean): TextForm {
  return {
    parse(text) {
      try {
        const value: unknown = JSON.parse(text);
        return isObject && !isRecord(value)
          ? { fault: 'Write an object, such as {"key": "value"}.' }
          : { value };
      } catch (error) {
        return { fault: `This is no JSON: ${(error as Error).message}` };
      }
    },
    format: (value) => JSON.stringify(value, undefined, 2),
  };
}

/** One of some values. */
export function choiceForm(values: readonly string[]): TextForm {
  return {
    parse: (text) => ({ value: text }),
    format: (value) => values.find((one) => one === value),
  };
}

/** Yes or no. */
export const booleanForm: TextForm = {
  parse: (text) => ({ value: text === "true" }),
  format: (value) => (typeof value === "boolean" ? String(value) : undefined),
};
