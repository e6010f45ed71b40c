import type { OpenApiDocument } from "./openapi-document.js";

type Json = Record<string, unknown>;

/** Keywords whose values are data, not schemas. */
const data = new Set(["example", "examples", "default", "enum", "const"]);

/**
 * A document of OpenAPI 3.0 in the words of 3.1: `nullable` becomes a type, and
 * bounds that are excluded become numbers. One of 3.1 stays as it is.
 */
export function upgrade(document: OpenApiDocument): OpenApiDocument {
  if (!document.openapi.startsWith("3.0")) {
    return document;
  }
  return upgradeAll(document, false) as OpenApiDocument;
}

/** @param isMap Whether the keys are names that the document chose. */
function upgradeAll(value: unknown, isMap: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => upgradeAll(item, false));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) =>
    !isMap && data.has(key)
      ? [key, inner]
      : [key, upgradeAll(inner, !isMap && mapsOfSchemas.has(key))],
  );
  const copy = Object.fromEntries(entries) as Json;
  if (isMap) {
    return copy;
  }
  return upgradeSchema(copy);
}

/** Keywords whose values hold schemas by names. */
const mapsOfSchemas = new Set(["properties", "schemas"]);

function upgradeSchema(schema: Json): Json {
  if (typeof schema.$ref === "string") {
    return withoutKeywords(schema);
  }
  return upgradeBounds(upgradeNullable(schema));
}

/** Beside a reference of 3.0, nothing says which values are right. */
function withoutKeywords(reference: Json): Json {
  const kept = Object.entries(reference).filter(([key]) => {
    return key.startsWith("x-") || besideReference.has(key);
  });
  return Object.fromEntries(kept);
}

const besideReference = new Set(
  "$ref summary title description default deprecated example examples".split(
    " ",
  ),
);

function upgradeNullable({ nullable, ...schema }: Json): Json {
  if (typeof nullable !== "boolean") {
    if (nullable === undefined) {
      return schema;
    }
    return {
      nullable,
      ...schema,
    };
  }
  if (!nullable) {
    return schema;
  }
  if (typeof schema.type === "string") {
    return {
      ...schema,
      ...withNull(schema.enum),
      type: [schema.type, "null"],
    };
  }
  const { description, title, ...rest } = schema;
  if (Object.keys(rest).length === 0) {
    return schema;
  }
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    anyOf: [rest, { type: "null" }],
  };
}

/** Many documents list the values of a nullable enum without null. */
function withNull(values: unknown): Json {
  if (!Array.isArray(values) || values.includes(null)) {
    return {};
  }
  return { enum: [...values, null] };
}

function upgradeBounds(schema: Json): Json {
  const { exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  if (
    typeof exclusiveMinimum !== "boolean" &&
    typeof exclusiveMaximum !== "boolean"
  ) {
    return schema;
  }
  const upgraded: Json = rest;
  if (exclusiveMinimum === true) {
    upgraded.exclusiveMinimum = rest.minimum;
    delete upgraded.minimum;
  }
  if (exclusiveMaximum === true) {
    upgraded.exclusiveMaximum = rest.maximum;
    delete upgraded.maximum;
  }
  return upgraded;
}
