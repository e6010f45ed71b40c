import { InputError } from "../errors/input-error.js";
import type { JsonPointer, OperationSpec, ParameterSpec, ValueSpec } from "../spec/operation.js";

/** What a URL cannot carry: nothing, dots that it would climb, and half of a surrogate pair. */
const unfitForUrl = /^\.{0,2}$|[\ud800-\udfff]/u;

/**
 * A copy of a parameter's value as it is sent, dates as epoch milliseconds.
 * Throws an {@link InputError} if the spec does not allow it. `at` is its pointer into the parameters.
 */
export function checked(given: unknown, spec: ValueSpec, at: JsonPointer, operation: OperationSpec): unknown {
  const { type, items = {}, enum: accepted } = spec;
  const isInstant = operation.instants.includes(at);
  const value = isInstant && given instanceof Date ? +given : given;
  const size = isInstant ? Math.abs(value as number) : 0;
  if (size >= 1e8 && size < 1e11) refuse(value, at, "milliseconds, not seconds");
  if (type === "object") return fields(value, spec, at, operation);
  if (type === "array") {
    // An empty array cannot be written into a query: the filter would vanish, and everything would match.
    if (!Array.isArray(value) || (!value.length && operation.arrays.includes(at))) {
      return refuse(value, at, "an array that is not empty");
    }
    return value.map((item, i) => checked(item, items, `${at}/${i}`, operation));
  }
  if (accepted ? !accepted.includes(value as string) : type && !fits(value, spec, at, operation)) {
    const { minimum, maximum = "any" } = spec;
    const range = minimum === undefined ? "" : ` from ${minimum} to ${maximum}`;
    refuse(value, at, accepted?.join(" or ") ?? type + range);
  }
  return value;
}

function fits(value: unknown, spec: ValueSpec, at: JsonPointer, { parameters }: OperationSpec): boolean {
  const { type, minimum = value, maximum = value } = spec;
  if (type === "integer" || type === "number") {
    const size = value as number;
    // Comparisons with NaN are false, so that it fits nowhere.
    return (
      (type === "number" ? Number.isFinite(value) : Number.isInteger(value)) &&
      size >= (minimum as number) &&
      size <= (maximum as number)
    );
  }
  if (typeof value !== type) return false;
  const inUrl = parameters[at.split("/")[1] as string]?.in !== "body";
  if (inUrl && unfitForUrl.test(value as string)) refuse(value, at, "what a URL can carry");
  return true;
}

/** Checks each property of an object against `properties`, or against `values` where the object is open. */
function fields(value: unknown, spec: ValueSpec, at: JsonPointer, operation: OperationSpec) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return refuse(value, at, "an object");
  const properties: Readonly<Record<string, Partial<ParameterSpec>>> | undefined = spec.properties;
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const inner = `${at}/${name}`;
    if (properties && !Object.hasOwn(properties, name)) {
      refuse(item, inner, Object.keys(properties).join(", "), "not known");
    }
    if (item !== undefined) {
      result[name] = checked(item, properties?.[name] ?? spec.values ?? {}, inner, operation);
    }
  }
  for (const name in properties) {
    if (properties[name]?.required && !(name in result)) refuse(undefined, `${at}/${name}`, "a value");
  }
  return result;
}

/** Strings are not shown, apart from short words, because they may be personal. */
function refuse(value: unknown, at: JsonPointer, expected: string, problem?: string): never {
  const shown =
    typeof value === "string" && !/^[a-z]{0,9}$/i.test(value)
      ? `a string of length ${value.length}`
      : value && typeof value === "object"
        ? `an ${Array.isArray(value) ? "array" : "object"}`
        : typeof value === "string"
          ? `"${value}"`
          : `${value}`;
  throw new InputError(at.slice(1).replaceAll("/", ".") || "parameters", expected, problem ?? shown);
}
