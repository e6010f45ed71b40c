import type { Finding } from "../diagnostics/diagnostic.js";
import { type OpenApiDocument, resolve, type Schema } from "../document.js";
import { pointerTo } from "../json-pointer.js";
import { entriesOf, fieldsAt, fieldTypesOf } from "./fields.js";
import { finding, noField } from "./findings.js";
import type { AskedFilter, FixedFilter } from "./rule.js";
import {
  type FieldType,
  type FilterKind,
  type FilterOp,
  filterKinds,
  filterOps,
  typesForKind,
  typesForOp,
} from "./vocabulary.js";

/** What the filters of an operation are checked against. */
export interface FilterScope {
  readonly document: OpenApiDocument;
  /** The schemas of what is filtered: an item, or an element of it. */
  readonly subjects: readonly Schema[];
}

/** Checks a filter whose test is fixed. */
export function checkFixed(
  scope: FilterScope,
  schema: Schema,
  { field, op }: FixedFilter,
  pointer: string,
): Finding[] {
  if (!Object.hasOwn(filterOps, op) || op === "pr" || op === "np") {
    const message = `"${op}" is no test that compares with a value.`;
    return [finding("filter-op", pointerTo(pointer, "op"), message, opHelp)];
  }
  const fields = fieldsIn(scope, field);
  if (fields.length === 0) {
    return [noField(pointer, field)];
  }
  const types = fieldTypesOf(fields);
  return (
    unsuited(types, typesForOp[op], pointerTo(pointer, "op"), op, field) ??
    checkValue(scope, schema, types, op, pointer)
  );
}

const opHelp = `Use one of ${fixedOps().join(", ")}.`;

function fixedOps(): string[] {
  return Object.keys(filterOps).filter((op) => op !== "pr" && op !== "np");
}

/** Whether the value that the request brings is of the field's type. */
function checkValue(
  { document }: FilterScope,
  schema: Schema,
  fieldTypes: ReadonlySet<FieldType>,
  op: FilterOp,
  pointer: string,
): Finding[] {
  const takesList = op === "in" || op === "bt";
  const value = takesList ? (schema.items ?? {}) : schema;
  const isList = schema.type === "array";
  const given = fieldTypesOf([resolve(document, value)]);
  const fits =
    fieldTypes.size === 0 || [...given].some((type) => fieldTypes.has(type));
  if (isList === takesList && fits) {
    return [];
  }
  const wanted = [...fieldTypes].join(" or ") || "value";
  const message = takesList
    ? `"${op}" compares with a list, each item of it a ${wanted}.`
    : `"${op}" compares with a ${wanted}.`;
  const help = "Give the filter that type, or the rule another field or op.";
  return [finding("filter-value", pointer, message, help)];
}

/** Checks a filter whose test comes with the request. */
export function checkAsked(
  scope: FilterScope,
  { field, kinds, key }: AskedFilter,
  pointer: string,
): Finding[] {
  const here = pointerTo(pointer, "kinds");
  const unknown = kinds.find((kind) => !Object.hasOwn(filterKinds, kind));
  if (unknown !== undefined || kinds.length === 0) {
    const message = `"${unknown ?? ""}" is no kind of filter.`;
    const help = `Use one or more of ${Object.keys(filterKinds).join(", ")}.`;
    return [finding("filter-kinds", here, message, help)];
  }
  const fields = fieldsIn(scope, field);
  if (fields.length === 0) {
    return [noField(pointer, field)];
  }
  const types = fieldTypesOf(fields);
  return key === undefined
    ? checkKinds(types, kinds, here, field)
    : checkEntries(scope, fields, kinds, pointer, field);
}

function checkKinds(
  types: ReadonlySet<FieldType>,
  kinds: readonly FilterKind[],
  pointer: string,
  field: string,
): Finding[] {
  return kinds.flatMap(
    (kind) => unsuited(types, typesForKind[kind], pointer, kind, field) ?? [],
  );
}

/** Conditions on the entries of an object. */
function checkEntries(
  { document }: FilterScope,
  fields: readonly Schema[],
  kinds: readonly FilterKind[],
  pointer: string,
  field: string,
): Finding[] {
  const here = pointerTo(pointer, "key");
  const wrongField = unsuited(
    fieldTypesOf(fields),
    ["object"],
    here,
    "key",
    field,
  );
  if (wrongField) {
    return wrongField;
  }
  const entries = fields.flatMap((schema) => entriesOf(document, schema));
  return checkKinds(fieldTypesOf(entries), kinds, pointer, field);
}

/** The schemas of what a pointer into the subjects leads to. */
export function fieldsIn(
  { document, subjects }: FilterScope,
  pointer: string,
): Schema[] {
  return subjects.flatMap((subject) => fieldsAt(document, subject, pointer));
}

/** A finding where no type of the field is one that the test is for. */
function unsuited(
  types: ReadonlySet<FieldType>,
  suited: readonly FieldType[],
  pointer: string,
  test: string,
  field: string,
): Finding[] | undefined {
  if (types.size === 0 || suited.some((type) => types.has(type))) {
    return undefined;
  }
  const has = [...types].join(" or ");
  const message = `"${test}" makes no sense for ${field}, which is of the type ${has}.`;
  const help = `It is for fields of the types ${suited.join(", ")}.`;
  return [finding("filter-type", pointer, message, help)];
}
