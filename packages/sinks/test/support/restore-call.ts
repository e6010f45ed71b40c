import type { SchemaReference } from "@rollcall/core/spec";

type JsonObject = Record<string, unknown>;

/**
 * The call that a row of a Parquet file was made of, as DuckDB reads the row;
 * but for nulls, which {@link shedCall} takes out, too.
 */
export function restoreCall(row: JsonObject, schema: SchemaReference): unknown {
  return shedCall(restore(row, schema));
}

/**
 * A call without what Parquet does not tell from nothing: fields that are null.
 */
export function shedCall(call: unknown): unknown {
  if (!isObject(call)) {
    return call;
  }
  return shed(call);
}

function shed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(shed);
  }
  if (!isObject(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    shed(inner),
  ]);
  const kept = entries.filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept);
}

/** Puts a row together: what has columns, and what is in `other`. */
function restore(row: JsonObject, schema: SchemaReference): unknown {
  const { other, ...columns } = row;
  const rest = typeof other === "string" ? JSON.parse(other) : {};
  if (!isObject(rest)) {
    return rest;
  }
  const properties = schema.properties ?? {};
  const entries = Object.entries(columns).flatMap(([name, value]) => {
    const inner = properties[name];
    return inner === undefined || value === null
      ? []
      : [[name, restoreValue(value, inner)]];
  });
  return merge(Object.fromEntries(entries), rest);
}

function restoreValue(value: unknown, schema: SchemaReference): unknown {
  if (value === null) {
    return null;
  }
  const { type, items = {}, properties, instant } = schema;
  if (instant) {
    return Date.parse(isoOf(String(value)));
  }
  if (type === "integer") {
    return Number(value);
  }
  if (type === "array") {
    return (value as unknown[]).map((item) => restoreValue(item, items));
  }
  if (properties !== undefined) {
    return restore(value as JsonObject, schema);
  }
  const isJson = type === undefined || type === "object";
  return isJson ? JSON.parse(String(value)) : value;
}

/** `2024-03-11 09:30:02.118+00` as the platform reads it. */
function isoOf(text: string): string {
  return text.replace(" ", "T").replace(/\+00$/, "Z");
}

function merge(columns: JsonObject, rest: JsonObject): JsonObject {
  const merged = new Map(Object.entries(columns));
  for (const [key, value] of Object.entries(rest)) {
    const begun = merged.get(key);
    const isBoth = isObject(begun) && isObject(value);
    merged.set(key, isBoth ? merge(begun, value) : value);
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
