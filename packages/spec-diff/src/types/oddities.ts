import type { Json, JsonObject } from "../document.js";
import { inlineOddReferences } from "./inline-references.js";
import { isObject } from "./resolve.js";

/**
 * A copy of the document in which what is valid, but makes openapi-typescript
 * fail or err, is said in another way.
 */
export function withoutOddities(document: JsonObject): JsonObject {
  const copy = inlineOddReferences(document);
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
      for (const inner of Object.values(value)) {
        waiting.push(inner);
      }
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
  for (const name of ["title", "summary", "description"]) {
    const words = value[name];
    if (typeof words === "number" || typeof words === "boolean") {
      value[name] = String(words);
    }
  }
  if (isObject(value.properties) && typeof value.required === "boolean") {
    // As in drafts of JSON Schema before the fourth.
    delete value.required;
  }
  if (isObject(value.responses)) {
    value.responses = withoutExtensions(value.responses);
  }
  if (value.const === null && !isObject(value.const)) {
    delete value.const;
    value.enum = [null];
  }
}

function withoutExtensions(responses: JsonObject): JsonObject {
  const entries = Object.entries(responses);
  const answers = entries.filter(([name]) => !name.startsWith("x-"));
  return Object.fromEntries(answers);
}

/** `true` and `false` are schemas, too. */
function asSchemaObject(schema: Json): Json {
  if (schema === false) {
    return {
      enum: [],
    };
  }
  if (isObject(schema)) {
    return schema;
  }
  return {};
}
