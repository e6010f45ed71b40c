import type { Schema } from "./openapi-document.js";

/** The schemas directly inside a schema. */
export function children(schema: Schema): Schema[] {
  const {
    properties = {},
    items,
    additionalProperties,
    oneOf = [],
    anyOf = [],
    allOf = [],
    prefixItems = [],
    patternProperties = {},
  } = schema;
  const inner = [
    ...Object.values(properties),
    ...Object.values(patternProperties),
    ...[oneOf, anyOf, allOf, prefixItems].flat(),
  ];
  if (items) {
    inner.push(items);
  }
  if (typeof additionalProperties === "object") {
    inner.push(additionalProperties);
  }
  return inner;
}
