import { InputError } from "../errors/input-error.js";
import type { ParameterLocation, ParameterSpec, ValueSpec } from "../spec/operation.js";

/** What a URL cannot carry: nothing, dots that it would climb, and half of a surrogate pair. */
const unfitForUrl = /^\.{0,2}$|[\ud800-\udfff]/u;

/**
 * A copy of a value as it is sent: dates as epoch milliseconds, and without what is undefined.
 * Throws an {@link InputError} if the spec does not allow it.
 *
 * @param at - Its path, with a dot before each name.
 * @param location - Where it is sent, if anywhere.
 */
export function checked(
  given: unknown,
  spec: ValueSpec,
  at = "",
  location: ParameterLocation = "body",
): unknown {
  const { type, instant, enum: accepted, minimum = -1 / 0, maximum = 1 / 0, items = {} } = spec;
  const value = instant && given instanceof Date ? +given : given;
  const actual = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  const refuse = (expected: string) => {
    throw new InputError(at.slice(1) || "parameters", expected, shown(value, actual));
  };

  if (accepted && !accepted.includes(value as string)) refuse(accepted.join(" or "));
  const isOfType = type === "integer" ? Number.isInteger(value) : type === actual;
  // Comparisons with NaN are false, so that it fits nowhere.
  const isInRange = actual !== "number" || ((value as number) >= minimum && (value as number) <= maximum);
  if (type && !(isOfType && isInRange)) {
    refuse(spec.minimum === undefined ? type : `${type} from ${minimum} to ${maximum}`);
  }
  const size = instant ? Math.abs(value as number) : 0;
  if (size >= 1e8 && size < 1e11) refuse("milliseconds, not seconds");
  const isInUrl = location !== "body";
  if (isInUrl && type === "string" && unfitForUrl.test(value as string)) refuse("what a URL can carry");
  if (type === "array") {
    const list = value as unknown[];
    // An empty array cannot be written into a query: the filter would vanish, and everything would match.
    if (isInUrl && !list.length) refuse("at least one item");
    return list.map((item, index) => checked(item, items, `${at}.${index}`, location));
  }
  return type === "object" ? members(value as Record<string, unknown>, spec, at, location) : value;
}

/** Checks each member of an object against `properties`, or against `values` where the object is open. */
function members(
  object: Record<string, unknown>,
  { properties, values = {} }: ValueSpec,
  at: string,
  location: ParameterLocation,
) {
  const result: Record<string, unknown> = {};
  const known = properties && Object.keys(properties);
  // What was not given comes last, so that the query has the order of the caller.
  for (const name in { ...object, ...properties }) {
    const path = `${at}.${name}`;
    if (known && !known.includes(name)) throw new InputError(path.slice(1), known.join(", "), "not known");
    const spec: Partial<ParameterSpec> = properties?.[name] ?? values;
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value !== undefined || spec.required) result[name] = checked(value, spec, path, spec.in ?? location);
  }
  return result;
}

/** Strings are not shown, apart from short words, because they may be personal. */
function shown(value: unknown, actual: string): string {
  if (actual === "string" && /^[a-z]{0,9}$/i.test(value as string)) return `"${value}"`;
  return actual === "string" || Object(value) === value ? `of type ${actual}` : String(value);
}
