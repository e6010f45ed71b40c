import type { Finding } from "../diagnostics/diagnostic.js";
import { listValues } from "../list-values.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { createFinding } from "./create-finding.js";
import { fieldsAt, fieldTypesOf } from "./fields-at.js";
import { type FieldType, type FilterOp, typesForOp } from "./ops-and-kinds.js";

/** Checks whether the request can bring a value that the field can have. */
export function checkValue(
  document: OpenApiDocument,
  schema: Schema,
  fields: readonly Schema[],
  op: FilterOp,
  pointer: string,
): Finding[] {
  const fieldTypes = fieldTypesOf(fields);
  const takesList = comparesWithList(op);
  const isList = schema.type === "array";
  const value = takesList ? (schema.items ?? {}) : schema;
  const given = fieldTypesOf(fieldsAt(document, value, ""));
  if (isList !== takesList || !fitsField(given, fieldTypes, op)) {
    const message = explainComparison(op, fieldTypes);
    const help = "Give the filter that type, or the rule another field or op.";
    return [createFinding("filter-value", pointer, message, help)];
  }
  if (op === "bt" && !isPair(schema)) {
    const message = `"bt" compares with a list of exactly two values.`;
    const help = "Give the filter minItems: 2 and maxItems: 2.";
    return [createFinding("filter-value", pointer, message, help)];
  }
  return checkEnum(document, schema, fields, op, pointer);
}

function isPair({ minItems, maxItems }: Schema): boolean {
  return minItems === 2 && maxItems === 2;
}

function checkEnum(
  document: OpenApiDocument,
  schema: Schema,
  fields: readonly Schema[],
  op: FilterOp,
  pointer: string,
): Finding[] {
  if (!comparesWhole.includes(op)) {
    return [];
  }
  const value = op === "in" ? (schema.items ?? {}) : schema;
  return checkCommonValue(fieldsAt(document, value, ""), fields, pointer);
}

/** Where a filter and a field both list their values, they need one in common. */
export function checkCommonValue(
  inFilter: readonly Schema[],
  inField: readonly Schema[],
  pointer: string,
): Finding[] {
  const given = valuesOf(inFilter);
  const known = valuesOf(inField);
  if (!given) {
    return [];
  }
  if (!known) {
    return [];
  }
  if (given.some((one) => known.includes(one))) {
    return [];
  }
  const message = `no value of the filter is one that the field has: ${known.join(", ")}.`;
  const help = "Give the filter's enum values of the field's enum.";
  return [createFinding("filter-value", pointer, message, help)];
}

/** Tests that compare with all of a value, not with a part or a bound. */
const comparesWhole: readonly FilterOp[] = ["eq", "ne", "in"];

/** All values of these schemas; `undefined` where one of them has no list. */
function valuesOf(schemas: readonly Schema[]): unknown[] | undefined {
  const values: unknown[] = [];
  for (const schema of schemas) {
    const own = listValues(schema);
    if (own === undefined) {
      return undefined;
    }
    values.push(...own);
  }
  return values;
}

function comparesWithList(op: FilterOp): boolean {
  return op === "in" || op === "bt";
}

/** A field without types may be anything that the test is for. */
function fitsField(
  given: ReadonlySet<FieldType>,
  fieldTypes: ReadonlySet<FieldType>,
  op: FilterOp,
): boolean {
  if (fieldTypes.size === 0 && given.size === 0) {
    return true;
  }
  const suited = typesForOp[op].filter((type) => given.has(type));
  if (fieldTypes.size === 0) {
    return suited.length > 0;
  }
  return suited.some((type) => fieldTypes.has(type));
}

function explainComparison(
  op: FilterOp,
  fieldTypes: ReadonlySet<FieldType>,
): string {
  const wanted = [...fieldTypes].join(" or ") || "value";
  if (comparesWithList(op)) {
    return `"${op}" compares with a list, each item of it a ${wanted}.`;
  }
  return `"${op}" compares with a ${wanted}.`;
}

/** Whether a value is an array, and each item of it an object. */
export function isListOfObjects(
  document: OpenApiDocument,
  schema: Schema,
): boolean {
  if (!isOnly("array", document, schema)) {
    return false;
  }
  if (schema.items === undefined) {
    return false;
  }
  return isOnly("object", document, schema.items);
}

/** Whether a value is always of this type. */
export function isOnly(
  wanted: FieldType,
  document: OpenApiDocument,
  schema: Schema,
): boolean {
  const types = fieldTypesOf(fieldsAt(document, schema, ""));
  return types.size === 1 && types.has(wanted);
}
