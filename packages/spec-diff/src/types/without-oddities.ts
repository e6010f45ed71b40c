import { targetsIn } from "../find-unchanged.js";
import { isObject } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";
import { inlineOddReferences } from "./inline-references.js";

/**
 * A copy of the document in which what is valid, but makes openapi-typescript
 * fail or err, is said in another way.
 */
export function withoutOddities(document: JsonObject): JsonObject {
  const copy = inlineOddReferences(document);
  const holders = mendAll(copy);
  dropDefinitions(copy, holders);
  return copy;
}

/** Mends all schemas, and gives those that have definitions of their own. */
function mendAll(root: Json): JsonObject[] {
  const holders: JsonObject[] = [];
  const waiting: Json[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isObject(value)) {
      mend(value);
    }
    if (isObject(value) && isObject(value.$defs) && isSchema(value)) {
      holders.push(value);
    }
    if (typeof value === "object" && value !== null) {
      for (const inner of Object.values(value)) {
        waiting.push(inner);
      }
    }
  }
  return holders;
}

/** Not a map of properties, of which one is called `$defs`. */
function isSchema({ properties, type }: JsonObject): boolean {
  return isObject(properties) || typeof type === "string";
}

/** Definitions would become a property; what is used of them is in place. */
function dropDefinitions(
  document: JsonObject,
  holders: readonly JsonObject[],
): void {
  if (holders.length === 0) {
    return;
  }
  if (usesDefinitions(document)) {
    return;
  }
  for (const holder of holders) {
    delete holder.$defs;
  }
}

function usesDefinitions(document: JsonObject): boolean {
  const targets = [...targetsIn(document)];
  return targets.some((target) => target.includes("/$defs/"));
}

function mend(value: JsonObject): void {
  for (const name of ["allOf", "anyOf", "oneOf"]) {
    const branches = value[name];
    if (Array.isArray(branches)) {
      value[name] = branches.map(asSchemaObject);
    }
  }
  dropConditions(value);
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

/** Alternatives that only name what is required say nothing of a type. */
function dropConditions(schema: JsonObject): void {
  for (const name of ["anyOf", "oneOf"]) {
    const branches = schema[name];
    const isCondition =
      Array.isArray(branches) && branches.every(isOnlyRequired);
    if (isCondition && isObject(schema.properties)) {
      delete schema[name];
    }
  }
}

function isOnlyRequired(schema: Json): boolean {
  return isObject(schema) && Object.keys(schema).join() === "required";
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
