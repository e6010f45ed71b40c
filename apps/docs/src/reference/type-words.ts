import type { Schema } from "@rollcall/codegen";
import { resolve, unitName } from "@rollcall/codegen";
import type { Context } from "./context.js";
import { nameOf } from "./schema-names.js";

/**
 * The type of a value in words: `integer`, `Call`, `array of strings`,
 * `map of strings`, `string or null`.
 */
export function writeType(context: Context, unresolved: Schema): string {
  const name = nameOf(unresolved);
  if (name && context.sharedObjects.has(name)) {
    return name;
  }
  const schema = resolve(context.document, unresolved);
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 1) {
    const words = types.map((type) =>
      writeType(context, {
        ...schema,
        type,
      }),
    );
    return words.join(" or ");
  }
  return writeSingleType(context, schema, types[0]);
}

function writeSingleType(
  context: Context,
  schema: Schema,
  type = guessType(schema),
): string {
  if (type === "array" && schema.items) {
    const items = writeType(context, schema.items);
    return `array of ${toPlural(items)}`;
  }
  const mapValues = mapValuesOf(schema);
  if (type === "object" && mapValues) {
    const values = writeType(context, mapValues);
    return `map of ${toPlural(values)}`;
  }
  return type;
}

/** The schema of what a map holds under names that the spec does not know. */
export function mapValuesOf(schema: Schema): Schema | undefined {
  const { properties, additionalProperties } = schema;
  if (properties) {
    return undefined;
  }
  if (typeof additionalProperties !== "object") {
    return undefined;
  }
  return additionalProperties;
}

function guessType(schema: Schema): string {
  if (schema.properties ?? schema.allOf) {
    return "object";
  }
  if (schema.oneOf ?? schema.anyOf) {
    return "one of several forms";
  }
  if (schema.items) {
    return "array";
  }
  if (schema.enum) {
    return "string";
  }
  return "any value";
}

const plurals: Readonly<Record<string, string>> = {
  string: "strings",
  integer: "integers",
  number: "numbers",
  boolean: "booleans",
  object: "objects",
};

function toPlural(word: string): string {
  return plurals[word] ?? word;
}

/** The unit of a value in words. A moment differs from a span of time. */
export function writeUnit(schema: Schema): string | undefined {
  const unit = schema["x-unit"];
  const words = unitName(unit) ?? unit;
  const isMoment = words !== undefined && schema["x-instant"];
  if (isMoment) {
    return `${words} since the epoch`;
  }
  return words;
}
