/** What every schema here is written in. */
export const dialect = "https://json-schema.org/draft/2020-12/schema";

export const count = {
  type: "integer",
  minimum: 0,
};

export const text = { type: "string" };

export const textOrNull = { type: ["string", "null"] };

/** An object that has all these properties. */
export function objectOf(properties: Readonly<Record<string, object>>) {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
  };
}

export function listOf(items: object) {
  return {
    type: "array",
    items,
  };
}

export function orNull(schema: object) {
  return {
    anyOf: [schema, { type: "null" }],
  };
}

/** A text that is one of these today: a later API may send others. */
export function openEnum(
  values: readonly unknown[],
  types: object = text,
): object {
  return {
    anyOf: [{ enum: values }, types],
  };
}
