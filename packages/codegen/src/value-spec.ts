import { type JsonObject, openEnums } from "@rollcall/spec-diff";
import { onlyScalars } from "./generate-reference.js";
import type { OpenApiDocument, Schema } from "./openapi-document.js";
import { mapValues } from "./typescript-source.js";
import { wholeSchema } from "./whole-schema.js";

/**
 * What a value has to be, in as few words as a check before sending needs: a
 * `ValueSpec`. A schema inside itself is not checked again.
 */
export function valueSpec(
  document: OpenApiDocument,
  unresolved: Schema,
  around: readonly (string | Schema)[] = [],
): Record<string, unknown> {
  const { $ref = "" } = unresolved;
  const whole = wholeSchema(document, unresolved);
  const { type: types, enum: values, "x-filter": rule, ...rest } = whole;
  const all = [types ?? []].flat();
  const isOne = all.length < 2 && !all.includes("null");
  const isInside = around.includes($ref) || around.includes(unresolved);
  if (isInside || !isOne) {
    return {};
  }
  if (rule !== undefined && "kinds" in rule) {
    // What its conditions look like is the same for all filters.
    return {
      filter: rule,
      instant: rest["x-instant"] || undefined,
    };
  }
  // A part of an allOf has no reference that leads to it.
  const inside = [...around, unresolved, ...($ref ? [$ref] : [])];
  const within = (schema: Schema) => valueSpec(document, schema, inside);
  return {
    type: all[0],
    instant: rest["x-instant"] || undefined,
    minimum: rest.minimum,
    maximum: rest.maximum,
    // Of an open enum any value type-checks, and may be one of tomorrow.
    enum: isOpen(document, values) ? undefined : onlyScalars(values),
    ...partsSpec(rest, within),
  };
}

/** What is checked inside a list or an object. */
function partsSpec(
  schema: Schema,
  within: (schema: Schema) => Record<string, unknown>,
) {
  const { items, prefixItems, properties = {}, additionalProperties } = schema;
  const isTuple = prefixItems !== undefined;
  const parts = {
    items: items && !isTuple ? within(items) : undefined,
  };
  if (additionalProperties === false) {
    const { required = [] } = schema;
    const closed = mapValues(properties, (property, name) => ({
      required: required.includes(name) || undefined,
      formerly: property["x-formerly"],
      ...within(property),
    }));
    return {
      ...parts,
      properties: closed,
    };
  }
  if (typeof additionalProperties === "object") {
    return {
      ...parts,
      values: within(additionalProperties),
    };
  }
  return parts;
}

/**
 * Whether values are those of an enum that the API sends, too. A copy of a
 * schema has the same values.
 */
function isOpen(
  document: OpenApiDocument,
  values: unknown[] | undefined,
): boolean {
  return values !== undefined && openValuesIn(document).has(values);
}

/** They are asked for at every parameter, and found once. */
const known = new WeakMap<OpenApiDocument, ReadonlySet<unknown>>();

function openValuesIn(document: OpenApiDocument): ReadonlySet<unknown> {
  const present = known.get(document);
  if (present) {
    return present;
  }
  const schemas = openEnums(document as unknown as JsonObject);
  const values = new Set([...schemas].map((schema) => schema.enum));
  known.set(document, values);
  return values;
}
