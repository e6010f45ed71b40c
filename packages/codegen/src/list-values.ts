import type { Schema } from "./openapi-document.js";

/** The values that a schema lists; `undefined` where it takes any. */
export function listValues(schema: Schema): unknown[] | undefined {
  const { enum: values, const: only } = schema;
  if (only === undefined) {
    return values;
  }
  return [only];
}
