import type { Json, JsonObject } from "../json-value.js";

/** A `$ref`, or a mapping of a discriminator that works as one. */
export interface Reference {
  /** The object that holds it, and the key it stands under. */
  readonly holder: JsonObject;
  readonly key: string;
  /** The way to it from where the walk began, its key included. */
  readonly tokens: readonly string[];
}

/** What an object's keys are: words of OpenAPI, or names that people chose. */
export type Role = "keywords" | "names";

/** Keywords whose object maps names to what OpenAPI describes. */
const namesUnder = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "encoding",
  "examples",
  "headers",
  "links",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Keywords whose value is data, in which a `$ref` is only a name. */
const data = new Set(["const", "default", "enum", "example", "value"]);

/** The references in a value, in the order of the document. */
export function referencesIn(
  value: Json,
  tokens: readonly string[] = [],
  role: Role = "keywords",
): Reference[] {
  const references: Reference[] = [];
  collect(value, tokens, role, references);
  return references;
}

function collect(
  value: Json,
  tokens: readonly string[],
  role: Role,
  found: Reference[],
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      collect(item, [...tokens, String(index)], "keywords", found);
    }
    return;
  }
  if (typeof value === "object" && value !== null) {
    collectFromObject(value, tokens, role, found);
  }
}

function collectFromObject(
  holder: JsonObject,
  tokens: readonly string[],
  role: Role,
  found: Reference[],
): void {
  for (const [key, value] of Object.entries(holder)) {
    const inner = [...tokens, key];
    if (isReference(key, value, role)) {
      found.push({
        holder,
        key,
        tokens: inner,
      });
    } else if (role === "names") {
      collect(value, inner, "keywords", found);
    } else {
      collectFromKeyword(key, value, inner, found);
    }
  }
}

/** A property may be called `$ref`; then it is a schema, and no text. */
function isReference(key: string, value: Json, role: Role): boolean {
  return key === "$ref" && (role === "keywords" || typeof value === "string");
}

function collectFromKeyword(
  key: string,
  value: Json,
  tokens: readonly string[],
  found: Reference[],
): void {
  if (data.has(key)) {
    return;
  }
  if (Array.isArray(value) && key === "examples") {
    return;
  }
  if (key === "mapping") {
    collectMapping(value, tokens, found);
    return;
  }
  collect(value, tokens, namesUnder.has(key) ? "names" : "keywords", found);
}

function collectMapping(
  value: Json,
  tokens: readonly string[],
  found: Reference[],
): void {
  if (tokens.at(-2) !== "discriminator") {
    return;
  }
  if (!isObject(value)) {
    return;
  }
  for (const [key, target] of Object.entries(value)) {
    if (typeof target === "string" && /^#|\.(json|ya?ml)(#|$)/.test(target)) {
      found.push({
        holder: value,
        key,
        tokens: [...tokens, key],
      });
    }
  }
}

/** Whether a value is a JSON object. */
export function isObject(value: Json | undefined): value is JsonObject {
  if (typeof value !== "object") {
    return false;
  }
  if (value === null) {
    return false;
  }
  return !Array.isArray(value);
}

/** The `$ref` of a value, if it is one. */
export function refOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  if (!Object.hasOwn(value, "$ref")) {
    return undefined;
  }
  const { $ref } = value;
  if (typeof $ref === "string") {
    return $ref;
  }
  return undefined;
}

/** What an object or an array holds under a name. */
export function childOf(value: Json | undefined, name: string) {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  if (!Object.hasOwn(value, name)) {
    return undefined;
  }
  return (value as JsonObject)[name];
}
