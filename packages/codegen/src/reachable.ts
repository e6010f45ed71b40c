import type { Schema } from "./document.js";

/** The schemas directly inside a schema. */
export function children(schema: Schema): Schema[] {
  const {
    properties = {},
    items,
    additionalProperties,
    oneOf = [],
    anyOf = [],
    allOf = [],
  } = schema;
  const inner = [...Object.values(properties), ...oneOf, ...anyOf, ...allOf];
  if (items) {
    inner.push(items);
  }
  if (typeof additionalProperties === "object") {
    inner.push(additionalProperties);
  }
  return inner;
}
