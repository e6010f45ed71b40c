import type { Json, JsonObject } from "./json-value.js";

export function isObject(value: unknown): value is JsonObject {
  if (typeof value !== "object") {
    return false;
  }
  if (value === null) {
    return false;
  }
  return !Array.isArray(value);
}

/** The object under a name; an empty one where there is none. */
export function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = ownValue(parent, name);
  if (isObject(value)) {
    return value;
  }
  return {};
}

/** The list under a name; an empty one where there is none. */
export function listAt(parent: JsonObject, name: string): Json[] {
  const value = ownValue(parent, name);
  if (Array.isArray(value)) {
    return value;
  }
  return [];
}

/** The text under a name. */
export function textAt(parent: JsonObject, name: string): string | undefined {
  const value = ownValue(parent, name);
  if (typeof value === "string") {
    return value;
  }
  return undefined;
}

/** The value of an own property: a document may name one `constructor`. */
export function ownValue(parent: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(parent, name)) {
    return parent[name];
  }
  return undefined;
}

/** JSON text that is the same for equal values, whatever their key order. */
export function canonicalJson(value: Json): string {
  const sorted = sortKeys(value);
  return JSON.stringify(sorted);
}

/** A copy whose keys are in one order, in whatever order they were written. */
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  if (!isObject(value)) {
    return value;
  }
  const names = Object.keys(value);
  names.sort(compareText);
  const entries = names.map((name): [string, Json] => {
    const inner = value[name] ?? null;
    return [name, sortKeys(inner)];
  });
  return Object.fromEntries(entries);
}

/** An order of texts that is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  if (a < b) {
    return -1;
  }
  return 1;
}

/** Whether two JSON values are equal, whatever their key order. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return areEqualLists(a, b);
  }
  if (isObject(a) && isObject(b)) {
    return areEqualObjects(a, b);
  }
  return false;
}

function areEqualLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return (
    a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  );
}

function areEqualObjects(a: JsonObject, b: JsonObject): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) {
    return false;
  }
  return names.every((name) => {
    return Object.hasOwn(b, name) && isEqual(a[name], b[name]);
  });
}
