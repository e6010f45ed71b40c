import { elementsOf, fieldsAt } from "./filters/fields-at.js";
import { kindOf } from "./find-sensitive.js";
import { callFieldsOf } from "./mock/call-fields.js";
import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { docstring, header, literal } from "./typescript-source.js";

/** What is generated of a value: a part of `SchemaReference` of core. */
interface ValueReference {
  type?: string;
  nullable?: true;
  unit?: string;
  instant?: true;
  secret?: true;
  enum?: readonly string[];
  unlisted?: true;
  items?: ValueReference;
  properties?: Record<string, ValueReference>;
}

/**
 * What the spec says of a call as one table: the fields of all kinds of calls
 * together, without prose. Nothing where the document knows no calls.
 */
export function generateCallReference(document: OpenApiDocument): string {
  const call = document.components?.schemas?.Call;
  const table = call ? callOf(document, call) : {};
  const value = literal(table);
  const comment = docstring(
    "What the spec says of a call: its fields in their order, those of all kinds of calls together, without prose. A list of unlike items has the fields of all of them.",
    [`callReference.properties.call_id.type; // => "string"`],
  );
  const lines = [
    `import type { SchemaReference } from "../spec/reference.js";`,
    "",
    ...comment,
    `export const callReference = ${value} as const satisfies SchemaReference;`,
    "",
  ];
  return header + lines.join("\n");
}

/** The table, with a mark at what the list leaves out of a call. */
function callOf(document: OpenApiDocument, call: Schema): ValueReference {
  const table = valueReference(document, [call], []);
  const { properties = {} } = table;
  const { unlisted } = callFieldsOf(document, "/components/schemas/Call");
  const names = Object.keys(properties);
  const hasList = names.some((name) => !unlisted.includes(name));
  if (hasList) {
    markUnlisted(properties, unlisted);
  }
  return table;
}

function markUnlisted(
  properties: Readonly<Record<string, ValueReference>>,
  unlisted: readonly string[],
): void {
  for (const name of unlisted) {
    const field = properties[name];
    if (field) {
      field.unlisted = true;
    }
  }
}

/**
 * @param schemas - The value is of one of these.
 * @param around - The schemas that lead here; one of them again ends it.
 */
function valueReference(
  document: OpenApiDocument,
  schemas: readonly Schema[],
  around: readonly Schema[],
): ValueReference {
  const isAgain = schemas.some((schema) => around.includes(schema));
  if (isAgain) {
    return {};
  }
  const branches = schemas.flatMap((schema) => fieldsAt(document, schema, ""));
  const inside = [...around, ...schemas];
  const within = (inner: readonly Schema[]) => {
    return valueReference(document, inner, inside);
  };
  const types = typesOf(branches);
  const names = types.filter((type) => type !== "null");
  const [type, ...others] = names;
  const isOneType = type !== undefined && others.length === 0;
  const isNullable = names.length < types.length;
  return {
    ...(isOneType && { type }),
    ...(isNullable && { nullable: true }),
    ...meaningOf(branches),
    ...valuesOf(branches),
    ...secrecyOf(document, schemas),
    ...(isOneType && partsOf(document, branches, within)),
  };
}

/** The types that a value of one of these schemas may have; none: any type. */
function typesOf(branches: readonly Schema[]): string[] {
  const types = branches.map(({ type, properties }) => {
    return type ?? (properties && "object");
  });
  const known = types.filter((type) => type !== undefined);
  const mayBeAny = known.length < types.length;
  if (mayBeAny) {
    return [];
  }
  const distinct = new Set(known.flat());
  return [...distinct];
}

function secrecyOf(
  document: OpenApiDocument,
  schemas: readonly Schema[],
): ValueReference {
  for (const schema of schemas) {
    const kind = kindOf(document, schema);
    if (kind === "secret") {
      return { secret: true };
    }
  }
  return {};
}

function meaningOf(branches: readonly Schema[]): ValueReference {
  const units = branches.map((branch) => branch["x-unit"]);
  const unit = units.find(Boolean);
  const isInstant = branches.some((branch) => branch["x-instant"]);
  return {
    ...(unit && { unit }),
    ...(isInstant && { instant: true }),
  };
}

/** The values that are known, where each branch says which. */
function valuesOf(branches: readonly Schema[]): ValueReference {
  const texts = new Set<string>();
  for (const branch of branches) {
    const values = listValues(branch);
    if (values === undefined) {
      return {};
    }
    addTexts(texts, values);
  }
  if (texts.size === 0) {
    return {};
  }
  return { enum: [...texts] };
}

/** The values that a branch knows, but for null; nothing where it knows none. */
function listValues(branch: Schema): readonly unknown[] | undefined {
  const { type, enum: values, const: value } = branch;
  if (type === "null") {
    return [];
  }
  if (values) {
    return values;
  }
  if (value === undefined) {
    return undefined;
  }
  return [value];
}

function addTexts(texts: Set<string>, values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === "string") {
      texts.add(value);
    }
  }
}

function partsOf(
  document: OpenApiDocument,
  branches: readonly Schema[],
  within: (inner: readonly Schema[]) => ValueReference,
): ValueReference {
  const items = elementsOf(document, branches);
  const parts: ValueReference = {};
  if (items.length > 0) {
    parts.items = within(items);
  }
  const properties: Record<string, ValueReference> = {};
  for (const [name, schemas] of propertiesOf(branches)) {
    properties[name] = within(schemas);
  }
  if (Object.keys(properties).length > 0) {
    parts.properties = properties;
  }
  return parts;
}

/** The schemas of each property, in the order in which they first come. */
function propertiesOf(branches: readonly Schema[]): Map<string, Schema[]> {
  const found = new Map<string, Schema[]>();
  for (const { properties = {} } of branches) {
    for (const [name, schema] of Object.entries(properties)) {
      const known = found.get(name) ?? [];
      found.set(name, [...known, schema]);
    }
  }
  return found;
}
