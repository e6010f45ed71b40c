import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { resolve } from "./resolve.js";
import { mergeAllOf } from "./validators/merge-all-of.js";

/**
 * What a schema is with all parts of its `allOf`. Parts that say different
 * things come one over the other: whoever has to know better asks the
 * validators.
 */
export function wholeSchema(document: OpenApiDocument, schema: Schema): Schema {
  const resolved = resolve(document, schema);
  if (resolved.allOf === undefined) {
    return resolved;
  }
  try {
    return mergeAllOf(document, resolved) ?? stack(document, resolved);
  } catch (error) {
    // A schema that is nothing but itself is the validators' to report.
    if (error instanceof RangeError) {
      return {};
    }
    throw error;
  }
}

function stack(
  document: OpenApiDocument,
  { allOf = [], ...own }: Schema,
): Schema {
  const parts = [...allOf.map((part) => wholeSchema(document, part)), own];
  const properties = parts.map((part) => {
    return part.properties ?? {};
  });
  const required = parts.flatMap((part) => {
    return part.required ?? [];
  });
  const whole: Schema = Object.assign({}, ...parts);
  if (properties.some((some) => Object.keys(some).length > 0)) {
    whole.properties = Object.assign({}, ...properties);
  }
  if (required.length > 0) {
    whole.required = [...new Set(required)];
  }
  return whole;
}
