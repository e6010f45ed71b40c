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

/** What is expected instead of a value; undefined if it is fit. */
type Rule = (expectation: Expectation) => string | undefined;

/**
 * What a URL cannot carry: nothing, dots that it would climb, and half of a
 * surrogate pair.
 */
const unfitForUrl = /^\.{0,2}$|[\ud800-\udfff]/u;

/** The times in seconds that somebody may give for milliseconds. */
const seconds = { from: 1e8, to: 1e11 };

const isOneOfEnum: Rule = ({ value, spec }) =>
  !spec.enum || spec.enum.includes(value as string)
    ? undefined
    : spec.enum.join(" or ");

const isOfType: Rule = ({ value, spec }) => {
  if (!spec.type || (hasType(value, spec.type) && isInRange(value, spec))) {
    return undefined;
  }
  return spec.instant ? "a Date or epoch milliseconds" : typeWords(spec);
};

const isInMilliseconds: Rule = ({ value, given, spec }) => {
  // A `Date` cannot be in seconds by mistake.
  if (!spec.instant || value !== given) {
    return undefined;
  }
  const size = Math.abs(value as number);
  return size >= seconds.from && size < seconds.to
    ? "milliseconds, not seconds"
    : undefined;
};

const isFitForUrl: Rule = ({ value, spec, location }) => {
  if (location === "body" || spec.type !== "string") {
    return undefined;
  }
  return unfitForUrl.test(value as string) ? "what a URL can carry" : undefined;
};

/**
 * An empty list cannot be written into a query: the filter would vanish, and
 * everything would match.
 */
const isNotEmpty: Rule = ({ value, spec, location }) => {
  if (location === "body" || spec.type !== "array") {
    return undefined;
  }
  return Object.keys(value as unknown[]).length
    ? undefined
    : "at least one item";
};

const rules = [
  isOneOfEnum,
  isOfType,
  isInMilliseconds,
  isFitForUrl,
  isNotEmpty,
];

/** What is expected instead of a value; undefined if it is fit. */
export function expectationOf(expectation: Expectation): string | undefined {
  for (const rule of rules) {
    const expected = rule(expectation);
    if (expected) {
      return expected;
    }
  }
  return undefined;
}

const hasType = (value: unknown, type: string) =>
  type === "integer" ? Number.isInteger(value) : typeOf(value) === type;

/** Comparisons with NaN are false, so that it fits nowhere. */
function isInRange(value: unknown, spec: ValueSpec): boolean {
  const { minimum = -Infinity, maximum = Infinity } = spec;
  return typeof value !== "number" || (value >= minimum && value <= maximum);
}

function typeWords({ type, minimum, maximum = Infinity }: ValueSpec): string {
  return minimum === undefined
    ? `${type}`
    : `${type} from ${minimum} to ${maximum}`;
}
