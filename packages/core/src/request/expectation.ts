import type {
  ParameterLocation,
  ParameterSpec,
  ValueSpec,
} from "../spec/operation.js";
import { typeOf } from "./type-of.js";

/**
 * What a URL cannot carry: nothing, dots that it would climb, and half of a
 * surrogate pair.
 */
const unfitForUrl = /^\.{0,2}$|[\ud800-\udfff]/u;

/**
 * What is expected instead of a value; undefined if it is fit.
 *
 * @param value - A `Date` is its milliseconds here.
 */
export function expectationOf(
  value: unknown,
  spec: ParameterSpec,
  location: ParameterLocation,
): string | undefined {
  const { type, required } = spec;
  const isMissing = required && value === undefined;
  if (isMissing && !type) {
    return "a value";
  }
  if (spec.enum && !spec.enum.includes(value as string | number | boolean)) {
    return spec.enum.join(" or ");
  }
  if (type && !isOfType(value, spec)) {
    return typeWords(spec);
  }
  if (location === "body") {
    return undefined;
  }
  const isInUrl = location !== "header";
  if (isInUrl && type === "string" && unfitForUrl.test(value as string)) {
    return "what a URL can carry";
  }
  // An empty list cannot be written into a query or a header: the filter
  // would vanish, and everything would match.
  const isEmpty = type === "array" && !Object.keys(value as unknown[]).length;
  if (isEmpty) {
    return "at least one item";
  }
  return undefined;
}

function isOfType(value: unknown, spec: ValueSpec): boolean {
  const { type, minimum = -Infinity, maximum = Infinity } = spec;
  const isExpected =
    type === "integer" ? Number.isInteger(value) : typeOf(value) === type;
  if (typeof value !== "number") {
    return isExpected;
  }
  // Comparisons with NaN are false, so that it fits nowhere.
  return isExpected && value >= minimum && value <= maximum;
}

function typeWords(spec: ValueSpec): string {
  const { type, instant, minimum, maximum = Infinity } = spec;
  if (instant) {
    return "a Date or epoch milliseconds";
  }
  if (minimum === undefined) {
    return String(type);
  }
  const from = `${type} from ${minimum}`;
  if (maximum < Infinity) {
    return `${from} to ${maximum}`;
  }
  return from;
}
