import type { SchemaReference } from "@rollcall/core/spec";

/** The only values that a flag takes; none where it takes others, too. */
export function valuesOf(schema: SchemaReference): readonly string[] {
  const list = testedValue(schema) ?? schema;
  const one = list.items ?? schema;
  const values = one.enum ?? [];
  return values.map(String);
}

/** Whether a flag may be given several times. */
export function isRepeatable(schema: SchemaReference): boolean {
  const { items, filter } = schema;
  if (filter && "kinds" in filter) {
    const { key, kinds } = filter;
    return key !== undefined || kinds.includes("enum");
  }
  return items !== undefined;
}

/** What a condition on a field compares with. */
function testedValue(schema: SchemaReference): SchemaReference | undefined {
  const { filter, properties } = schema;
  if (!filter) {
    return undefined;
  }
  if (!("kinds" in filter)) {
    return undefined;
  }
  if (filter.key !== undefined) {
    return undefined;
  }
  return properties?.value;
}

/** A longer list of values leaves no room beside it in the help. */
const longestAlternatives = "ascending|descending".length;

/** Few values as one placeholder: `inbound|outbound`. */
export function alternativesOf(values: readonly string[]): string | undefined {
  const text = values.join("|");
  if (text.length > longestAlternatives) {
    return undefined;
  }
  return text;
}
