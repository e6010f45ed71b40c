import { InputError } from "../errors/input-error.js";
import type { ValueSpec } from "../spec/operation.js";

type Bag = Readonly<Record<string, unknown>>;
type Properties = NonNullable<ValueSpec["properties"]>;

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
    copy.set(today, value ?? copy.get(today));
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
