import type { Json, JsonObject } from "./document.js";

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a name; an empty one where there is none. */
export function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = ownValue(parent, name);
  return isObject(value) ? value : {};
}

/** The list under a name; an empty one where there is none. */
export function listAt(parent: JsonObject, name: string): Json[] {
  const value = ownValue(parent, name);
  return Array.isArray(value) ? value : [];
}

/** The text under a name. */
export function textAt(parent: JsonObject, name: string): string | undefined {
  const value = ownValue(parent, name);
  return typeof value === "string" ? value : undefined;
}

/** The value of an own property: a document may name one `constructor`. */
export function ownValue(parent: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(parent, name) ? parent[name] : undefined;
}

/** JSON text that is the same for equal values, whatever their key order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    isObject(inner) ? sortedCopy(inner) : inner,
  );
}

function sortedCopy(value: JsonObject): JsonObject {
  const entries = Object.entries(value).sort(byName);
  return Object.fromEntries(entries);
}

const byName = ([a]: [string, Json], [b]: [string, Json]): number =>
  compareText(a, b);

/** An order of texts that is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Whether two JSON values are equal, whatever their key order. */
export function isEqual(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
