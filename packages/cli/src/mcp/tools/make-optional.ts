/**
 * A JSON Schema in which no property has to be there: for answers that leave
 * out what does not fit.
 */
export function makeOptional<Schema>(schema: Schema): Schema {
  return dropRequired(schema) as Schema;
}

function dropRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(dropRequired);
  }
  if (typeof schema !== "object" || schema === null) {
    return schema;
  }
  const kept: [string, unknown][] = [];
  for (const [keyword, inner] of Object.entries(schema)) {
    if (keyword !== "required") {
      kept.push([keyword, dropRequired(inner)]);
    }
  }
  return Object.fromEntries(kept);
}
