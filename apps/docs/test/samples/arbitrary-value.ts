import { type OpenApiDocument, resolve, type Schema } from "@rollcall/codegen";
import fc, { type Arbitrary } from "fast-check";
import { anyJson, texts } from "./arbitrary-text.js";

/** Any value that a schema of the document allows, in a request that is meant. */
export function arbitraryValue(
  document: OpenApiDocument,
  schema: Schema,
): Arbitrary<unknown> {
  const resolved = resolve(document, schema);
  const { enum: values, const: value, oneOf } = resolved;
  if (value !== undefined) {
    return fc.constant(value);
  }
  if (values) {
    return fc.constantFrom(...values);
  }
  if (oneOf) {
    const isInstant = resolved["x-instant"];
    const branches = oneOf.map((branch) => {
      return arbitraryValue(document, withInstant(document, branch, isInstant));
    });
    return fc.oneof(...branches);
  }
  const types = [resolved.type ?? []].flat();
  return fc.oneof(
    ...types.map((type) => ofType(document, { ...resolved, type })),
  );
}

/** What is said of a filter counts for what it compares with. */
function withInstant(
  document: OpenApiDocument,
  branch: Schema,
  isInstant: boolean | undefined,
): Schema {
  const resolved = resolve(document, branch);
  const { value } = resolved.properties ?? {};
  if (!isInstant || value === undefined) {
    return resolved;
  }
  return {
    ...resolved,
    properties: {
      ...resolved.properties,
      value: markInstant(resolve(document, value)),
    },
  };
}

function markInstant({ items, ...value }: Schema): Schema {
  if (items) {
    return { ...value, items: { ...items, "x-instant": true } };
  }
  return { ...value, "x-instant": true };
}

function ofType(document: OpenApiDocument, schema: Schema): Arbitrary<unknown> {
  switch (schema.type) {
    case "array":
      return listOf(document, schema);
    case "object":
      return objectOf(document, schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "string":
      return texts;
    default:
      return numberOf(schema);
  }
}

/** An empty list filters nothing, and a range begins with its lower end. */
function listOf(
  document: OpenApiDocument,
  { items = {}, minItems = 1, maxItems = 3 }: Schema,
): Arbitrary<unknown[]> {
  const item = arbitraryValue(document, items);
  const list = fc.array(item, { minLength: minItems, maxLength: maxItems });
  const isPair = minItems === 2 && maxItems === 2;
  if (!isPair) {
    return list;
  }
  return list.map((ends) => ends.toSorted((a, b) => Number(a) - Number(b)));
}

function objectOf(
  document: OpenApiDocument,
  { properties, required = [], additionalProperties }: Schema,
): Arbitrary<unknown> {
  if (properties === undefined) {
    const isOpen = typeof additionalProperties !== "object";
    const values = isOpen
      ? anyJson
      : arbitraryValue(document, additionalProperties);
    return fc.dictionary(texts, values, { maxKeys: 3 });
  }
  const members = Object.entries(properties).map(([name, schema]) => {
    return [name, arbitraryValue(document, schema)] as const;
  });
  return fc.record(Object.fromEntries(members), { requiredKeys: required });
}

function numberOf(schema: Schema): Arbitrary<number> {
  if (schema["x-instant"]) {
    return fc.integer({ min: 1e12, max: 2e12 });
  }
  const { minimum: min = -1e9, maximum: max = 1e9 } = schema;
  const whole = fc.integer({ min, max });
  if (schema.type === "integer") {
    return whole;
  }
  const broken = fc.double({ min, max, noNaN: true }).map((one) => one + 0);
  return fc.oneof(whole, broken);
}
