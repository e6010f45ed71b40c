import type { SchemaReference } from "@rollcall/core/spec";

/** The only values that a flag takes; none where it takes others, too. */
export function valuesOf(schema: SchemaReference): readonly string[] {
  const { filter, items } = schema;
  const isWord = !!filter && "kinds" in filter && filter.key === undefined;
  const value = isWord ? schema.properties?.value : undefined;
  const { enum: values = [] } = value?.items ?? items ?? schema;
  return values.map(String);
}
