import type { Json, JsonObject } from "../document.js";
import { isObject, ownValue } from "../json.js";

/** The types of JSON values; an integer is a number, too. */
export type JsonType =
  | "null"
  | "boolean"
  | "integer"
  | "number"
  | "string"
  | "array"
  | "object";

const everyType: readonly JsonType[] = [
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
];

/** A set of types, closed: with `number` it has `integer`. */
export type TypeSet = ReadonlySet<JsonType>;

export const anyType: TypeSet = new Set(everyType);

/** The types that the keywords of one schema allow, apart from `allOf`. */
export function typesIn(schema: JsonObject): TypeSet {
  const declared = declaredTypes(schema);
  const named = declared ?? typesOfEnum(schema);
  if (!named) {
    return anyType;
  }
  const types = new Set(named);
  if (types.has("number")) {
    types.add("integer");
  }
  // OpenAPI 3.0: `nullable` beside a type.
  if (schema.nullable === true) {
    types.add("null");
  }
  return types;
}

function declaredTypes({ type }: JsonObject): JsonType[] | undefined {
  if (type === undefined) {
    return undefined;
  }
  const names = Array.isArray(type) ? type : [type];
  return everyType.filter((name) => names.includes(name));
}

/** An enum without a type has the types of its values. */
function typesOfEnum(schema: JsonObject): JsonType[] | undefined {
  const values = ownValue(schema, "enum");
  const constant = ownValue(schema, "const");
  if (constant !== undefined) {
    return [typeOfValue(constant)];
  }
  if (Array.isArray(values)) {
    return values.map(typeOfValue);
  }
  return undefined;
}

/** The narrowest type of a value. */
function typeOfValue(value: Json): JsonType {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  if (isObject(value)) {
    return "object";
  }
  if (typeof value === "number") {
    if (Number.isInteger(value)) {
      return "integer";
    }
    return "number";
  }
  return typeof value as "string" | "boolean";
}

/** The types that both sets have. */
export function commonTypes(a: TypeSet, b: TypeSet): TypeSet {
  return new Set([...a].filter((type) => b.has(type)));
}

/** A set in words: `integer or null`. */
export function typeNames(types: TypeSet): string {
  if (types.size === everyType.length) {
    return "any";
  }
  const named = everyType.filter((type) => {
    const isImplied = type === "integer" && types.has("number");
    return types.has(type) && !isImplied;
  });
  return named.join(" or ") || "nothing";
}
