import type { SchemaReference } from "@rollcall/core/spec";
import { openEnum } from "./json-schema.js";

/** What the spec's units mean, in words. */
const unitWords: Readonly<Record<string, string>> = {
  ms: "In milliseconds.",
  s: "In seconds.",
  Hz: "In hertz.",
  cents: "In cents.",
  count: "How many.",
};

/**
 * The JSON Schema of what the spec's table says of a value. A value that the
 * table does not know is no error, as it is none anywhere here: neither a
 * property beside the others nor a new word of an enum. Secrets are left out.
 */
export function writeValueSchema(reference: SchemaReference): object {
  const { properties, items } = reference;
  return {
    ...describeMeaning(reference),
    ...writeTypes(reference),
    ...(items && { items: writeValueSchema(items) }),
    ...(properties && { properties: writeProperties(properties) }),
  };
}

function describeMeaning({ instant, unit = "" }: SchemaReference): object {
  if (instant) {
    return {
      description: "A moment, in epoch milliseconds.",
    };
  }
  const description = unitWords[unit];
  if (description === undefined) {
    return {};
  }
  return { description };
}

function writeTypes(reference: SchemaReference): object {
  const { type, nullable, enum: values } = reference;
  if (type === undefined) {
    return {};
  }
  const types = {
    type: nullable ? [type, "null"] : type,
  };
  if (values) {
    return openEnum(values, types);
  }
  return types;
}

function writeProperties(
  properties: Readonly<Record<string, SchemaReference>>,
): object {
  const schemas: Record<string, object> = {};
  for (const [name, inner] of Object.entries(properties)) {
    if (!inner.secret) {
      schemas[name] = writeValueSchema(inner);
    }
  }
  return schemas;
}
