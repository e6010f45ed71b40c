import { isObject, textAt } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { isWeighty } from "./peel-wrappers.js";

/**
 * A document without the keywords that stand beside a `$ref`, where it is one of
 * OpenAPI 3.0, which ignores them. In 3.1 they count.
 */
export function dropIgnoredSiblings(document: JsonObject): JsonObject {
  const isOld = textAt(document, "openapi")?.startsWith("3.0") ?? false;
  if (isOld) {
    return copyObject(document);
  }
  return document;
}

function copyObject(value: JsonObject): JsonObject {
  const entries = Object.entries(value);
  const kept = isReference(value)
    ? entries.filter(([name]) => {
        return name === "$ref" || !isWeighty(name);
      })
    : entries;
  const copied = kept.map(([name, inner]) => [name, copy(inner)]);
  return Object.fromEntries(copied);
}

function copy(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(copy);
  }
  if (isObject(value)) {
    return copyObject(value);
  }
  return value;
}

/** A path item may say more than its reference. */
function isReference(value: JsonObject): boolean {
  const target = textAt(value, "$ref");
  return target?.startsWith("#/components/schemas/") ?? false;
}
