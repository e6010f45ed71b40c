import type { SchemaReference } from "@rollcall/core/spec";

/** The only values that a flag takes; none where it takes others, too. */
export function valuesOf(schema: SchemaReference): readonly string[] {
  const { items } = testedValue(schema) ?? schema;
  const { enum: values = [] } = items ?? schema;
  return values.map(String);
}

/** What a condition on a field compares with. */
function testedValue({
  filter,
  properties,
}: SchemaReference): SchemaReference | undefined {
  const isAsked = filter !== undefined && "kinds" in filter;
  if (!isAsked || filter.key !== undefined) {
    return undefined;
  }
  return properties?.value;
}

/** A longer list of values leaves no room beside it in the help. */
const longestAlternatives = "ascending|descending".length;

/** Few values as one placeholder: `inbound|outbound`. */
export function alternativesOf(values: readonly string[]): string | undefined {
  const text = values.join("|");
  return text.length <= longestAlternatives ? text : undefined;
}
