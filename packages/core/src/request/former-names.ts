import { InputError } from "../errors/input-error.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import { typeOf } from "./type-of.js";

type Bag = Readonly<Record<string, unknown>>;
type Properties = NonNullable<ValueSpec["properties"]>;

/** Brings the parameters of an operation under their names of today. */
export const renameParameters = (
  { parameters: properties }: OperationSpec,
  given: Bag,
): Bag => withInnerNames(given, { properties }) as Bag;

/**
 * A copy with the names of today at every depth. Throws an {@link InputError} if
 * one thing was given by two names.
 *
 * @param path - Where it stands in what was given.
 */
export function withInnerNames(
  value: unknown,
  spec: ValueSpec = {},
  path = "",
): unknown {
  const { items, properties, values } = spec;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      withInnerNames(item, items, `${path}.${index}`),
    );
  }
  if (typeOf(value) !== "object") {
    return value;
  }
  if (!(properties ?? values)) {
    return value;
  }
  const copy: Record<string, unknown> = {};
  const today = withNamesOfToday(value as Bag, properties, path);
  for (const [name, inner] of Object.entries(today)) {
    // Names that no spec lists may be personal.
    const shown = properties ? name : "?";
    const member = properties ? properties[name] : values;
    copy[name] = withInnerNames(inner, member, `${path}.${shown}`);
  }
  return copy;
}

/**
 * A copy of what was given, under the names of today, in the order of the
 * caller. Throws an {@link InputError} if one thing was given by two names.
 *
 * @param path - Where it stands in what was given: `.filter_criteria`.
 */
export function withNamesOfToday(
  given: Bag,
  properties: Properties = {},
  path = "",
): Bag {
  const copy = new Map<string, unknown>();
  for (const [name, value] of Object.entries(given)) {
    const today = nameOfToday(properties, name);
    if (value !== undefined && copy.get(today) !== undefined) {
      const parameter = `${path}.${today}`.slice(1);
      const names = [...formerNames(properties, today), today];
      throw new InputError(
        parameter,
        `only one of ${names.join(", ")}`,
        "given twice",
      );
    }
    copy.set(today, value === undefined ? copy.get(today) : value);
  }
  return Object.fromEntries(copy);
}

function nameOfToday(properties: Properties, name: string): string {
  const renamed = Object.keys(properties).find((today) =>
    formerNames(properties, today).includes(name),
  );
  return renamed ?? name;
}

function formerNames(properties: Properties, name: string): readonly string[] {
  if (Object.hasOwn(properties, name)) {
    return properties[name]?.formerly ?? [];
  }
  return [];
}
