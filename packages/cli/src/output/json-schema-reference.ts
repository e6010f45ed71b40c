import type { SchemaReference } from "@rollcall/core/spec";

/** What is read here of a JSON Schema (2020-12): of each value one type, or null. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
  readonly anyOf?: readonly object[];
}

/**
 * The JSON Schema of a command's own records, as printers know those of calls.
 * Their fields are all known.
 *
 * @param instants - The fields that are moments, by their dotted names.
 */
export function referenceOf(
  schema: object,
  instants: readonly string[] = [],
): SchemaReference {
  const reference = convert(schema, "", instants);
  return {
    ...reference,
    additionalProperties: false,
  };
}

function convert(
  schema: object,
  name: string,
  instants: readonly string[],
): SchemaReference {
  const { properties, items, type }: JsonSchema = chooseForm(schema);
  const known = chooseType(type);
  return {
    ...(known && { type: known }),
    ...(instants.includes(name) && { instant: true }),
    ...(items && { items: convert(items, name, instants) }),
    ...(properties && {
      properties: convertAll(properties, name, instants),
    }),
  };
}

/** Of what may also be null, the other one. */
function chooseForm(schema: JsonSchema): JsonSchema {
  const forms: readonly JsonSchema[] = schema.anyOf ?? [schema];
  const known = forms.find(({ type }) => type !== "null");
  return known ?? schema;
}

function chooseType(type: JsonSchema["type"]): SchemaReference["type"] {
  const types = [type ?? []].flat();
  const known = types.find((one) => one !== "null");
  return known as SchemaReference["type"];
}

function convertAll(
  properties: Readonly<Record<string, object>>,
  name: string,
  instants: readonly string[],
): Record<string, SchemaReference> {
  const prefix = name === "" ? "" : `${name}.`;
  const references: Record<string, SchemaReference> = {};
  for (const [key, inner] of Object.entries(properties)) {
    references[key] = convert(inner, prefix + key, instants);
  }
  return references;
}
