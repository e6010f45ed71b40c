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
  const here = pointerTo(pointer, "op");
  if (!fixedOps.includes(op)) {
    return [unknownOp(op, here)];
  }
  const fields = fieldsIn(scope, field);
  if (fields.length === 0) {
    return [noField(pointer, field)];
  }
  const types = fieldTypesOf(fields);
  const wrongType = unsuited(types, typesForOp[op], here, op, field);
  if (wrongType) {
    return wrongType;
  }
  return checkValue(scope, schema, types, op, pointer);
}

const fixedOps = Object.keys(filterOps).filter(comparesWithValue);

/** Whether something is there: that is no comparison. */
function comparesWithValue(op: string): boolean {
  return op !== "pr" && op !== "np";
}

function unknownOp(op: string, pointer: string): Finding {
  const message = `"${op}" is no test that compares with a value.`;
  const help = `Use one of ${fixedOps.join(", ")}.`;
  return finding("filter-op", pointer, message, help);
}

/** Whether the value that the request brings is of the field's type. */
function checkValue(
  { document }: FilterScope,
  schema: Schema,
  fieldTypes: ReadonlySet<FieldType>,
  op: FilterOp,
  pointer: string,
): Finding[] {
  const takesList = comparesWithList(op);
  const isList = schema.type === "array";
  const value = takesList ? (schema.items ?? {}) : schema;
  const given = fieldTypesOf([resolve(document, value)]);
  if (isList === takesList && fitsField(given, fieldTypes)) {
    return [];
  }
  const message = explainComparison(op, fieldTypes);
  const help = "Give the filter that type, or the rule another field or op.";
  return [finding("filter-value", pointer, message, help)];
}

function comparesWithList(op: FilterOp): boolean {
  return op === "in" || op === "bt";
}

/** A field without types may be anything. */
function fitsField(
  given: ReadonlySet<FieldType>,
  fieldTypes: ReadonlySet<FieldType>,
): boolean {
  if (fieldTypes.size === 0) {
    return true;
  }
  return [...given].some((type) => fieldTypes.has(type));
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

/** Checks a filter whose test comes with the request. */
export function checkAsked(
  scope: FilterScope,
  { field, kinds, key }: AskedFilter,
  pointer: string,
): Finding[] {
  const here = pointerTo(pointer, "kinds");
  const unknown = kinds.find((kind) => !Object.hasOwn(filterKinds, kind));
  if (unknown !== undefined || kinds.length === 0) {
    return [unknownKind(unknown ?? "", here)];
  }
  const fields = fieldsIn(scope, field);
  if (fields.length === 0) {
    return [noField(pointer, field)];
  }
  const types = fieldTypesOf(fields);
  if (key === undefined) {
    return checkKinds(types, kinds, here, field);
  }
  return checkEntries(scope, fields, kinds, pointer, field);
}

function unknownKind(kind: string, pointer: string): Finding {
  const known = Object.keys(filterKinds);
  const message = `"${kind}" is no kind of filter.`;
  const help = `Use one or more of ${known.join(", ")}.`;
  return finding("filter-kinds", pointer, message, help);
}

function checkKinds(
  types: ReadonlySet<FieldType>,
  kinds: readonly FilterKind[],
  pointer: string,
  field: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const kind of kinds) {
    const suited = typesForKind[kind];
    const wrongType = unsuited(types, suited, pointer, kind, field);
    findings.push(...(wrongType ?? []));
  }
  return findings;
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
  const types = fieldTypesOf(fields);
  const wrongField = unsuited(types, ["object"], here, "key", field);
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
