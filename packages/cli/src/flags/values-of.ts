import type { SchemaReference } from "@rollcall/core/spec";

/** The only values that a flag takes; none where it takes others, too. */
export function valuesOf(schema: SchemaReference): readonly string[] {
  const { filter, items } = schema;
  const isWord = !!filter && "kinds" in filter && filter.key === undefined;
  const value = isWord ? schema.properties?.value : undefined;
  const { enum: values = [] } = value?.items ?? items ?? schema;
  return values.map(String);
}

/** A longer list of values leaves no room beside it in the help. */
const longestAlternatives = "ascending|descending".length;

/** Few values as one placeholder: `inbound|outbound`. */
export function alternativesOf(values: readonly string[]): string | undefined {
  const text = values.join("|");
  return text.length <= longestAlternatives ? text : undefined;
}
