import type { SchemaReference } from "@rollcall/core/spec";

/** What is read here of a JSON Schema (2020-12): of each value one type, or null. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * The JSON Schema of a command's records, as printers know those of calls.
 *
 * @param instants - The fields that are moments, by their dotted names.
 */
export function referenceOf(
  schema: JsonSchema,
  instants: readonly string[] = [],
): SchemaReference {
  return convert(schema, "", instants);
}

function convert(
  schema: JsonSchema,
  name: string,
  instants: readonly string[],
): SchemaReference {
  const { properties, items, additionalProperties } = schema;
  const type = typeOf(schema);
  return {
    ...(type && { type }),
    ...(instants.includes(name) && { instant: true }),
    ...(items && { items: convert(items, name, instants) }),
    ...(properties && {
      properties: convertAll(properties, name, instants),
    }),
    ...(additionalProperties === false && { additionalProperties }),
  };
}

function convertAll(
  properties: Readonly<Record<string, JsonSchema>>,
  name: string,
  instants: readonly string[],
): Record<string, SchemaReference> {
  const prefix = name === "" ? "" : `${name}.`;
  const entries = Object.entries(properties).map(([key, inner]) => {
    return [key, convert(inner, prefix + key, instants)] as const;
  });
  return Object.fromEntries(entries);
}

function typeOf({ type }: JsonSchema): SchemaReference["type"] {
  const types = [type ?? []].flat();
  const known = types.find((one) => one !== "null");
  return known as SchemaReference["type"];
}
