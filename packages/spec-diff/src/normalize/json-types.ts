import { isEqual, isObject, ownValue } from "../json.js";
import type { Json, JsonObject } from "../json-value.js";

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
  const declared = addIntegers(readTypes(schema));
  // OpenAPI 3.0: `nullable` beside a type.
  if (schema.nullable === true) {
    declared.add("null");
  }
  const listed = addIntegers(typesOfEnum(schema));
  return commonTypes(declared, listed);
}

/** Adds `integer` where `number` is there; without a list, gives every type. */
function addIntegers(types: readonly JsonType[] = everyType): Set<JsonType> {
  const set = new Set(types);
  if (set.has("number")) {
    set.add("integer");
  }
  return set;
}

function readTypes({ type }: JsonObject): JsonType[] | undefined {
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
  const listed = Array.isArray(values) ? values : undefined;
  if (constant === undefined) {
    return listed?.map(typeOfValue);
  }
  const isLeftOut = listed?.every((value) => !isEqual(value, constant));
  if (isLeftOut) {
    return [];
  }
  return [typeOfValue(constant)];
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
