import type { Schema } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { nameOf, type Scope } from "./scope.js";

/**
 * The type of a value in words: `integer`, `Call`, `array of strings`,
 * `map of strings`, `string or null`.
 */
export function typeWords(scope: Scope, unresolved: Schema): string {
  const name = nameOf(unresolved);
  const schema = resolve(scope.document, unresolved);
  if (name && scope.objects.has(name)) {
    return name;
  }
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 1) {
    return types
      .map((type) => typeWords(scope, { ...schema, type }))
      .join(" or ");
  }
  const [type = fallback(schema)] = types;
  if (type === "array" && schema.items) {
    return `array of ${plural(typeWords(scope, schema.items))}`;
  }
  if (
    type === "object" &&
    !schema.properties &&
    typeof schema.additionalProperties === "object"
  ) {
    return `map of ${plural(typeWords(scope, schema.additionalProperties))}`;
  }
  return type;
}

function fallback({
  properties,
  oneOf,
  anyOf,
  allOf,
  items,
  ...schema
}: Schema): string {
  if (properties ?? allOf) {
    return "object";
  }
  if (oneOf ?? anyOf) {
    return "one of several forms";
  }
  if (items) {
    return "array";
  }
  return schema.enum ? "string" : "any value";
}

function plural(word: string): string {
  return /^(string|integer|number|boolean|object)$/.test(word)
    ? `${word}s`
    : word;
}

const units: Record<string, string> = {
  ms: "milliseconds",
  s: "seconds",
  count: "count",
};

/** The unit of a value in words; a moment is told from a span of time. */
export function unitWords(schema: Schema): string | undefined {
  const unit = schema["x-unit"];
  if (!unit) {
    return undefined;
  }
  return schema["x-instant"]
    ? `${units[unit] ?? unit} since the epoch`
    : (units[unit] ?? unit);
}
