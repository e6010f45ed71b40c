import { InputError } from "../errors/input-error.js";
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
 * A copy of a value as it is sent, without what is undefined. In a body, dates
 * are epoch milliseconds; a query writes them so. Throws an {@link InputError}
 * if the spec does not allow it.
 *
 * @param at - Its path, with a dot before each name.
 * @param location - Where it is sent, if anywhere.
 * @param base - Of an object: what stands where nothing is given.
 */
export function checked(
  given: unknown,
  spec: ValueSpec,
  at = "",
  location: ParameterLocation = "query",
  base?: unknown,
): unknown {
  const value = spec.instant && given instanceof Date ? +given : given;
  const actual = typeOf(value);
  const expected = expectedOf(value, actual, spec, location, given);
  if (expected) {
    throw new InputError(
      at.slice(1) || "parameters",
      expected,
      shown(value, actual, spec),
    );
  }
  return spec.type === actual && /^[ao]/.test(actual)
    ? members(value as Bag, spec, at, location, base as Bag)
    : location === "body"
      ? value
      : given;
}

/** What the spec expects instead of a value; undefined if it is fit. */
function expectedOf(
  value: unknown,
  actual: string,
  spec: ValueSpec,
  location: ParameterLocation,
  given: unknown,
) {
  const {
    type,
    instant,
    enum: accepted,
    minimum = -1 / 0,
    maximum = 1 / 0,
  } = spec;
  if (accepted && !accepted.includes(value as string)) {
    return accepted.join(" or ");
  }
  const isOfType =
    type === "integer" ? Number.isInteger(value) : type === actual;
  // Comparisons with NaN are false, so that it fits nowhere.
  const isInRange =
    actual !== "number" ||
    ((value as number) >= minimum && (value as number) <= maximum);
  if (type && !(isOfType && isInRange)) {
    if (instant) {
      return "a Date or epoch milliseconds";
    }
    return spec.minimum === undefined
      ? type
      : `${type} from ${minimum} to ${maximum}`;
  }
  // A `Date` cannot be in seconds by mistake.
  const size = instant && value === given ? Math.abs(value as number) : 0;
  if (size >= 1e8 && size < 1e11) {
    return "milliseconds, not seconds";
  }
  if (location === "body") {
    return undefined;
  }
  if (type === "string" && unfitForUrl.test(value as string)) {
    return "what a URL can carry";
  }
  // An empty array cannot be written into a query: the filter would vanish, and
  // everything would match.
  return type === "array" && !Object.keys(value as unknown[]).length
    ? "at least one item"
    : undefined;
}

type Bag = Record<string, unknown>;

/**
 * Checks each member: of an array against `items`, of an object against
 * `properties`, or `values` where it is open.
 */
function members(
  given: Bag,
  { type, properties, items, values = items ?? {} }: ValueSpec,
  at: string,
  location: ParameterLocation,
  base?: Bag,
): unknown {
  const isList = type === "array";
  const result = (isList ? [] : { ...base }) as Bag;
  const known = properties && Object.keys(properties);
  // What was not given comes last, so that the query has the order of the
  // caller.
  for (const name in { ...given, ...properties }) {
    // Names may be personal too: those of metadata, or where a value was given
    // for a name.
    const path = `${at}.${/^([a-z_]{1,40}|\d{1,4})$/i.test(name) ? name : "?"}`;
    if (known && !known.includes(name)) {
      throw new InputError(path.slice(1), known.join(", "), "not known");
    }
    const spec: ParameterSpec = properties?.[name] ?? values;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    // A hole in a list would leave a filter with less in it, or with nothing.
    if (value !== undefined || spec.required || isList) {
      result[name] = checked(
        value,
        spec,
        path,
        spec.in ?? location,
        base?.[name],
      );
    }
  }
  return result;
}

/**
 * What was given may be personal: it is shown only where a number or one of a
 * few words belongs, or what says nothing.
 */
function shown(
  value: unknown,
  actual: string,
  { type, enum: words }: ValueSpec,
): string {
  const harmless =
    words || /er$/.test(`${type}`) ? /^[a-z]{0,9}$/i : /^\.{0,2}$/;
  if (actual === "string") {
    return harmless.test(value as string) ? `"${value}"` : "of type string";
  }
  return /^(u|nul|b)/.test(actual) ||
    (actual === "number" && /er$/.test(`${type}`))
    ? String(value)
    : `of type ${actual}`;
}
