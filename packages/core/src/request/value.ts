import { InputError } from "../errors/input-error.js";
import type { JsonPointer, OperationSpec, ParameterSpec, ValueSpec } from "../spec/operation.js";

/** What a URL cannot carry: nothing, dots that it would climb, and half of a surrogate pair. */
const unfitForUrl = /^\.{0,2}$|[\ud800-\udfff]/u;

/**
 * A copy of a parameter's value as it is sent, dates as epoch milliseconds.
 * Throws an {@link InputError} if the spec does not allow it. `at` is its pointer into the parameters.
 */
export function checked(value: unknown, spec: ValueSpec, at: JsonPointer, operation: OperationSpec): unknown {
  const { type, items = {}, enum: accepted } = spec;
  if (operation.instants.includes(at)) return instant(value, at);
  if (type === "object") return fields(value, spec, at, operation);
  if (type === "array") {
    // An empty array cannot be written into a query: the filter would vanish, and everything would match.
    if (!Array.isArray(value) || (!value.length && operation.arrays.includes(at))) {
      return refuse(value, at, "an array that is not empty");
    }
    return value.map((item, i) => checked(item, items, `${at}/${i}`, operation));
  }
  if (accepted ? !accepted.includes(value as string) : type && !fits(value, spec, at, operation)) {
    refuse(value, at, accepted?.join(" or ") ?? wanted(spec));
  }
  return value;
}

function fits(
  value: unknown,
  { type, minimum, maximum }: ValueSpec,
  at: JsonPointer,
  operation: OperationSpec,
) {
  if (type === "integer" || type === "number") {
    const [low, high] = [minimum ?? -1 / 0, maximum ?? 1 / 0];
    const isNumber = type === "number" ? Number.isFinite(value) : Number.isInteger(value);
    return isNumber && (value as number) >= low && (value as number) <= high;
  }
  const inBody = operation.parameters[at.split("/")[1] as string]?.in === "body";
  return typeof value === type && (inBody || !unfitForUrl.test(value as string));
}

const wanted = ({ type, minimum = -1 / 0, maximum = 1 / 0 }: ValueSpec) =>
  `${type}${type === "string" ? " that can stand in a URL" : type === "boolean" ? "" : ` from ${minimum} to ${maximum}`}`;

function instant(value: unknown, at: JsonPointer): number {
  const ms = value instanceof Date ? value.getTime() : (value as number);
  if (!Number.isInteger(ms)) refuse(ms, at, "a Date or epoch milliseconds");
  if (Math.abs(ms) >= 1e8 && Math.abs(ms) < 1e11) refuse(ms, at, "milliseconds, not seconds");
  return ms;
}

/** Checks each property of an object against `properties`, or against `values` where the object is open. */
function fields(value: unknown, spec: ValueSpec, at: JsonPointer, operation: OperationSpec) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return refuse(value, at, "an object");
  const properties: Readonly<Record<string, Partial<ParameterSpec>>> | undefined = spec.properties;
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const inner = `${at}/${name}`;
    if (properties && !Object.hasOwn(properties, name)) {
      refuse(item, inner, `one of ${Object.keys(properties).join(", ")}`, "not known");
    }
    if (item !== undefined)
      result[name] = checked(item, properties?.[name] ?? spec.values ?? {}, inner, operation);
  }
  for (const name in properties) {
    if (properties[name]?.required && !(name in result)) refuse(undefined, `${at}/${name}`, "a value");
  }
  return result;
}

/** Strings are not shown, apart from short words, because they may be personal. */
function refuse(value: unknown, at: JsonPointer, expected: string, problem = shown(value)): never {
  throw new InputError(at.slice(1).replaceAll("/", ".") || "parameters", expected, problem);
}

const shown = (value: unknown) =>
  typeof value === "string" && !/^[a-z]{0,9}$/i.test(value)
    ? `a string of length ${value.length}`
    : typeof value === "object" && value
      ? `an ${Array.isArray(value) ? "array" : "object"}`
      : (JSON.stringify(value) ?? String(value));
