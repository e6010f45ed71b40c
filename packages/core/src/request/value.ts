import { InputError } from "../errors/input-error.js";
import type { OperationSpec, ParameterLocation, ValueSpec } from "../spec/operation.js";

/** Where a value stands: in which operation and part of the request, and at which pointer into the parameters. */
export interface Place {
  readonly operation: OperationSpec;
  readonly in: ParameterLocation;
  readonly at: string;
}

/** A copy of the value as it is sent, dates as epoch milliseconds. Throws an {@link InputError} if the spec does not allow it. */
export function checked(value: unknown, spec: ValueSpec, place: Place): unknown {
  if (place.operation.instants.includes(place.at)) return instant(value, place);
  if (spec.type === "array") return list(value, spec, place);
  if (spec.type === "object") return fields(value, spec, place);
  if (spec.enum && !spec.enum.includes(value as string)) refuse(place, value, spec.enum.join(", "), true);
  if (spec.type === "string") text(value, place);
  else if (spec.type === "boolean" ? typeof value !== "boolean" : spec.type && !fits(value, spec)) {
    const { type, minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = spec;
    refuse(place, value, type === "boolean" ? type : `${type} from ${minimum} to ${maximum}`);
  }
  return value;
}

const fits = (value: unknown, { type, minimum, maximum }: ValueSpec) =>
  (type === "integer" ? Number.isInteger(value) : Number.isFinite(value)) &&
  !((value as number) < (minimum ?? (value as number)) || (value as number) > (maximum ?? (value as number)));

function instant(value: unknown, place: Place): number {
  const ms = value instanceof Date ? value.getTime() : value;
  if (!Number.isInteger(ms)) refuse(place, ms, "a Date or whole epoch milliseconds");
  const size = Math.abs(ms as number);
  if (size >= 1e8 && size < 1e11) refuse(place, ms, "milliseconds, and this looks like seconds");
  return ms as number;
}

function list(value: unknown, spec: ValueSpec, place: Place): unknown[] {
  if (!Array.isArray(value)) refuse(place, value, "an array");
  const items = value as unknown[];
  // An empty array cannot be written into a query: the filter would vanish, and everything would match.
  if (!items.length && (place.in === "query" || place.operation.arrays.includes(place.at))) {
    refuse(place, "", "at least one item");
  }
  return items.map((item, i) => checked(item, spec.items ?? {}, { ...place, at: `${place.at}/${i}` }));
}

/** Checks each property of an object against `properties`, or against `values` where the object is open. */
export function fields(value: unknown, spec: ValueSpec, place: Place): Record<string, unknown> {
  if (typeof value !== "object" || !value || Array.isArray(value) || value instanceof Date) {
    refuse(place, value, "an object");
  }
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value as object)) {
    if (item === undefined) continue;
    const inner = { ...place, at: `${place.at}/${name}` };
    if (spec.properties && !Object.hasOwn(spec.properties, name)) {
      throw new InputError(nameOf(inner), "not known", `one of ${Object.keys(spec.properties).join(", ")}`);
    }
    result[name] = checked(item, spec.properties?.[name] ?? spec.values ?? {}, inner);
  }
  return result;
}

function text(value: unknown, place: Place): void {
  if (typeof value !== "string") refuse(place, value, "a string");
  if (place.in === "body") return;
  // A URL drops dots that stand alone, and a service ignores a filter that is empty.
  if (!value || /^\.\.?$/.test(value as string) || /[\ud800-\udfff]/u.test(value as string)) {
    refuse(place, value, "a string that is not empty, and that can stand in a URL");
  }
}

const nameOf = ({ at }: Place) => at.slice(1).replaceAll("/", ".");

/** Strings are only shown where they can be nothing personal. */
function refuse(place: Place, value: unknown, expected: string, show = false): never {
  const shown =
    typeof value === "object" && value
      ? Array.isArray(value) ? "an array" : "an object"
      : typeof value !== "string" ? String(value)
      : show ? JSON.stringify(value.slice(0, 40))
      : value ? `a string of length ${value.length}` : "empty";
  throw new InputError(nameOf(place), shown, expected);
}
