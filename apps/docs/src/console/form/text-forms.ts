import type { NumberShape, TextShape } from "../model/form-field.js";
import { isRecord } from "./control.js";
import type { Parsed, TextForm } from "./input-control.js";

/** The bounds of what has none. */
const least = Number.NEGATIVE_INFINITY;
const most = Number.POSITIVE_INFINITY;

/** Text as it is. */
export function textForm(shape: TextShape): TextForm {
  return {
    parse: (text) => parseText(text, shape),
    format: (value) => (typeof value === "string" ? value : undefined),
  };
}

function parseText(text: string, shape: TextShape): Parsed {
  const { minLength = 0, maxLength = most, pattern } = shape;
  if (text.length < minLength) {
    return { fault: `Write at least ${minLength} characters.` };
  }
  if (text.length > maxLength) {
    return { fault: `Write at most ${maxLength} characters.` };
  }
  if (pattern !== undefined && !matches(text, pattern)) {
    return { fault: `It has to match ${pattern}.` };
  }
  return { value: text };
}

function matches(text: string, pattern: string): boolean {
  const expression = new RegExp(pattern, "u");
  return expression.test(text);
}

/** A number within its bounds. */
export function numberForm(shape: NumberShape): TextForm {
  return {
    parse: (text) => parseNumber(text, shape),
    format: (value) => (typeof value === "number" ? String(value) : undefined),
  };
}

function parseNumber(text: string, shape: NumberShape): Parsed {
  const { isInteger, minimum = least, maximum = most } = shape;
  const value = Number(text);
  const isNumber = Number.isFinite(value);
  if (isInteger && !Number.isSafeInteger(value)) {
    return { fault: "Write a whole number." };
  }
  if (!isNumber) {
    return { fault: "Write a number." };
  }
  if (value < minimum) {
    return { fault: `It has to be ${minimum} or more.` };
  }
  if (value > maximum) {
    return { fault: `It has to be ${maximum} or less.` };
  }
  return { value };
}

/** Any JSON, or only an object. */
export function jsonForm(isObject: boolean): TextForm {
  return {
    parse: (text) => parseJson(text, isObject),
    format: (value) => JSON.stringify(value, undefined, 2),
  };
}

function parseJson(text: string, isObject: boolean): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    const isWanted = !isObject || isRecord(value);
    if (isWanted) {
      return { value };
    }
    return { fault: objectWanted };
  } catch (error) {
    const { message } = error as Error;
    return { fault: `This is no JSON: ${message}` };
  }
}

const objectWanted = 'Write an object, such as {"key": "value"}.';

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
