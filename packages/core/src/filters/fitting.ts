import type { filterKinds } from "../generated/filters.js";
import type { FilterKind } from "../spec/filter.js";

type ComparedWith = (typeof filterKinds)[FilterKind]["value"];

interface Fitting {
  readonly words: string;
  readonly isFit: (value: unknown) => boolean;
}

const isText = (value: unknown) => typeof value === "string";

/** A list of at least one item, all of them fit. */
function isListOf(value: unknown, isFit: Fitting["isFit"]): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isFit);
}

function isRange(value: unknown): boolean {
  if (!isListOf(value, Number.isFinite)) {
    return false;
  }
  const { length, 0: low = 0, 1: high = 0 } = value as number[];
  return length === 2 && low <= high;
}

/** What a condition compares with: which values do, and how one says it. */
export const fitting: Readonly<Record<ComparedWith, Fitting>> = {
  string: {
    words: "text",
    isFit: isText,
  },
  number: {
    words: "a number",
    isFit: Number.isFinite,
  },
  range: {
    words: "two numbers, the lower one first",
    isFit: isRange,
  },
  boolean: {
    words: "true or false",
    isFit: (value) => typeof value === "boolean",
  },
  strings: {
    words: "a list of texts",
    isFit: (value) => isListOf(value, isText),
  },
  nothing: {
    words: "no value",
    isFit: (value) => value === undefined,
  },
};
