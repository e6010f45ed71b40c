import type { SchemaReference } from "@rollcall/core/spec";

/** What one value is; `instant` is a time in epoch milliseconds. */
export type ScalarKind = "text" | "integer" | "number" | "boolean" | "instant";

/** The fields of an object that the spec knows, in its order. */
export interface StructType {
  readonly kind: "struct";
  readonly fields: readonly Field[];
}

/**
 * What a field of a call holds. `json`: an object whose keys are the user's
 * own, or a value that may be of any type. `leftOut`: a field that the spec
 * knows and that was not asked for.
 */
export type ValueType =
  | { readonly kind: ScalarKind | "json" | "leftOut" }
  | {
      readonly kind: "list";
      readonly element: ValueType;
    }
  | StructType;

/** A field of an object. */
export interface Field {
  readonly name: string;
  readonly type: ValueType;
}

/** The type that the spec gives a value. */
export function typeOf(schema: SchemaReference): ValueType {
  const { type, instant, items, properties } = schema;
  if (type === undefined) {
    return { kind: "json" };
  }
  if (type === "array") {
    return {
      kind: "list",
      element: typeOf(items ?? {}),
    };
  }
  if (type === "object") {
    if (properties === undefined) {
      return { kind: "json" };
    }
    return structOf(properties);
  }
  return { kind: instant ? "instant" : scalars[type] };
}

const scalars = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
} as const;

function structOf(
  properties: Readonly<Record<string, SchemaReference>>,
): StructType {
  const entries = Object.entries(properties);
  const fields = entries.map(([name, schema]) => {
    return {
      name,
      type: typeOf(schema),
    };
  });
  return {
    kind: "struct",
    fields,
  };
}
