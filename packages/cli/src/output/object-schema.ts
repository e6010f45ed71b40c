import type { JsonSchema } from "./json-schema.js";

/** The JSON Schema of an object that has these properties and no others. */
export interface ObjectSchema extends JsonSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** An object that has all these properties, and no others. */
export function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
): ObjectSchema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** The same, or null in its place. */
export function objectOrNull(
  properties: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  return { ...objectOf(properties), type: ["object", "null"] };
}

/** The schema of a whole record. */
export function recordSchema<Schema extends JsonSchema>(schema: Schema) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...schema,
  };
}
