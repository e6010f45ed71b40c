import type { Json, JsonObject } from "../document.js";
import { isObject } from "./resolve.js";

/**
 * A copy of the document in which what is valid, but makes openapi-typescript
 * fail or err, is said in another way.
 */
export function withoutOddities(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  mendAll(copy);
  return copy;
}

function mendAll(root: Json): void {
  const waiting: Json[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isObject(value)) {
      mend(value);
    }
    if (typeof value === "object" && value !== null) {
      waiting.push(...Object.values(value));
    }
  }
}

function mend(value: JsonObject): void {
  for (const name of ["allOf", "anyOf", "oneOf"]) {
    const branches = value[name];
    if (Array.isArray(branches)) {
      value[name] = branches.map(asSchemaObject);
    }
  }
  if (value.const === null && !isObject(value.const)) {
    delete value.const;
    value.enum = [null];
  }
}

/** `true` and `false` are schemas, too. */
function asSchemaObject(schema: Json): Json {
  if (schema === true) {
    return {};
  }
  return schema === false ? { enum: [] } : schema;
}
