import type { SchemaReference } from "@rollcall/core/spec";

/** Whether the spec says that a field is a moment. */
export function isInstantIn(
  schema: SchemaReference,
  names: readonly string[],
): boolean {
  let inner: SchemaReference | undefined = schema;
  for (const name of names) {
    const outer: SchemaReference | undefined = inner?.items ?? inner;
    const properties: SchemaReference["properties"] = outer?.properties ?? {};
    inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
  }
  return inner?.instant === true;
}
