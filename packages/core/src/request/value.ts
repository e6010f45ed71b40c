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
  const { type, instant, enum: accepted, minimum = -1 / 0, maximum = 1 / 0 } = spec;
  const value = instant && given instanceof Date ? +given : given;
  const size = instant ? Math.abs(value as number) : 0;
  if (accepted ? !accepted.includes(value as string) : type && !fits(value, type, minimum, maximum)) {
    const range = spec.minimum === undefined ? "" : ` from ${minimum} to ${maximum}`;
    refuse(value, at, accepted?.join(" or ") ?? type + range);
  }
  if (size >= 1e8 && size < 1e11) refuse(value, at, "milliseconds, not seconds");
  if (location !== "body") {
    // An empty array cannot be written into a query: the filter would vanish, and everything would match.
    if (type === "array" && !(value as unknown[]).length) refuse(value, at, "at least one item", "empty");
    if (type === "string" && unfitForUrl.test(value as string)) refuse(value, at, "what a URL can carry");
  }
  if (type === "array") {
    return (value as unknown[]).map((item, i) => checked(item, spec.items ?? {}, `${at}.${i}`, location));
  }
  return type === "object" ? members(value as Record<string, unknown>, spec, at, location) : value;
}

const typeOf = (value: unknown) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

function fits(value: unknown, type: string, minimum: number, maximum: number): boolean {
  if (type === "integer" ? !Number.isInteger(value) : typeOf(value) !== type) return false;
  // Comparisons with NaN are false, so that it fits nowhere.
  return typeof value !== "number" || (value >= minimum && value <= maximum);
}

/** Checks each member of an object against `properties`, or against `values` where the object is open. */
function members(
  object: Record<string, unknown>,
  { properties, values = {} }: ValueSpec,
  at: string,
  location: ParameterLocation,
) {
  const result: Record<string, unknown> = {};
  for (const name in { ...object, ...properties }) {
    const inner = `${at}.${name}`;
    if (properties && !Object.hasOwn(properties, name)) {
      refuse(undefined, inner, Object.keys(properties).join(", "), "not known");
    }
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    const spec: Partial<ParameterSpec> = properties?.[name] ?? values;
    if (value !== undefined || spec.required) {
      result[name] = checked(value, spec, inner, spec.in ?? location);
    }
  }
  return result;
}

/** Strings are not shown, apart from short words, because they may be personal. */
function refuse(value: unknown, at: string, expected: string, problem?: string): never {
  const isWord = typeof value === "string" && /^[a-z]{0,9}$/i.test(value);
  const isHidden = /array|string|object|function/.test(typeOf(value));
  const shown = isWord ? `"${value}"` : isHidden ? `of type ${typeOf(value)}` : String(value);
  throw new InputError(at.slice(1) || "parameters", expected, problem ?? shown);
}
