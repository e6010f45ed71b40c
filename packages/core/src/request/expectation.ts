import type { ParameterLocation, ValueSpec } from "../spec/operation.js";
import { typeOf } from "./type-of.js";

/** A value, and what it has to be. */
export interface Expectation {
  /** A `Date` is its milliseconds here. */
  readonly value: unknown;
  /** As the caller gave it. */
  readonly given: unknown;
  readonly spec: ValueSpec;
  /** Where it is sent. */
  readonly location: ParameterLocation;
}

/**
 * What a URL cannot carry: nothing, dots that it would climb, and half of a
 * surrogate pair.
 */
const unfitForUrl = /^\.{0,2}$|[\ud800-\udfff]/u;

/** What is expected instead of a value; undefined if it is fit. */
export function expectationOf(expectation: Expectation): string | undefined {
  const { value, given, spec, location } = expectation;
  if (spec.enum && !spec.enum.includes(value as string)) {
    return spec.enum.join(" or ");
  }
  if (!isOfType(value, spec) || !isInRange(value, spec)) {
    return typeWords(spec);
  }
  // A `Date` cannot be in seconds by mistake.
  if (spec.instant && value === given && isInSeconds(value as number)) {
    return "milliseconds, not seconds";
  }
  return location === "body" ? undefined : urlExpectation(value, spec);
}

function isOfType(value: unknown, { type }: ValueSpec): boolean {
  if (type === "integer") {
    return Number.isInteger(value);
  }
  return type === undefined || typeOf(value) === type;
}

/** Comparisons with NaN are false, so that it fits nowhere. */
function isInRange(value: unknown, spec: ValueSpec): boolean {
  if (!spec.type || typeof value !== "number") {
    return true;
  }
  const { minimum = -Infinity, maximum = Infinity } = spec;
  return value >= minimum && value <= maximum;
}

function typeWords(spec: ValueSpec): string {
  const { type, instant, minimum, maximum = Infinity } = spec;
  if (instant) {
    return "a Date or epoch milliseconds";
  }
  if (minimum === undefined) {
    return String(type);
  }
  return `${type} from ${minimum} to ${maximum}`;
}

/** Whether a time is one that is usual in seconds, but not in milliseconds. */
function isInSeconds(time: number): boolean {
  const size = Math.abs(time);
  return size >= 1e8 && size < 1e11;
}

function urlExpectation(value: unknown, { type }: ValueSpec) {
  if (type === "string" && unfitForUrl.test(value as string)) {
    return "what a URL can carry";
  }
  // An empty list cannot be written into a query: the filter would vanish, and
  // everything would match.
  const isEmpty = type === "array" && !Object.keys(value as unknown[]).length;
  return isEmpty ? "at least one item" : undefined;
}
