import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { checkConditions } from "./check-conditions.js";
import { checkValue, isListOfObjects, isOnly } from "./check-value.js";
import { createFinding, reportMissingField } from "./create-finding.js";
import { entriesOf, fieldsAt, fieldTypesOf } from "./fields-at.js";
import {
  type FieldType,
  type FilterKind,
  filterKinds,
  filterOps,
  typesForKind,
  typesForOp,
} from "./ops-and-kinds.js";
import type { AskedFilter, FixedFilter } from "./rule-types.js";

/** What the filters of an operation are checked against. */
export interface FilterScope {
  readonly document: OpenApiDocument;
  /** The schemas of what is filtered: an item, or an element of it. */
  readonly subjects: readonly Schema[];
  /** Whether the filters are written into a query, which holds no objects. */
  readonly isInQuery: boolean;
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
    return [reportUnknownOp(op, here)];
  }
  const fields = fieldsIn(scope, field);
  if (fields.length === 0) {
    return [reportMissingField(pointer, field)];
  }
  const types = fieldTypesOf(fields);
  const wrongType = reportUnsuited(types, typesForOp[op], here, op, field);
  if (wrongType) {
    return wrongType;
  }
  return checkValue(scope.document, schema, fields, op, pointer);
}

const fixedOps = Object.keys(filterOps).filter(comparesWithValue);

/** `pr` and `np` ask whether a field is there, and compare with nothing. */
function comparesWithValue(op: string): boolean {
  return op !== "pr" && op !== "np";
}

function reportUnknownOp(op: string, pointer: string): Finding {
  const message = `"${op}" is no test that compares with a value.`;
  const help = `Use one of ${fixedOps.join(", ")}.`;
  return createFinding("filter-op", pointer, message, help);
}

/** Checks a filter whose test comes with the request. */
export function checkAsked(
  scope: FilterScope,
  schema: Schema,
  rule: AskedFilter,
  pointer: string,
): Finding[] {
  const { field, kinds } = rule;
  const unknown = kinds.find((kind) => !Object.hasOwn(filterKinds, kind));
  if (unknown !== undefined || kinds.length === 0) {
    const here = pointerTo(pointer, "kinds");
    return [reportUnknownKind(unknown ?? "", here)];
  }
  const pointers = [field].flat();
  const inFields = pointers.flatMap((one) =>
    checkAskedField(scope, schema, { ...rule, field: one }, pointer),
  );
  if (inFields.length > 0) {
    return inFields;
  }
  const fields = pointers.flatMap((one) => testedIn(scope, rule, one));
  return checkConditions(scope.document, schema, fields, rule, pointer);
}

/** The schemas of what conditions test: a field, or the entries of one. */
function testedIn(
  scope: FilterScope,
  { key }: AskedFilter,
  pointer: string,
): Schema[] {
  const fields = fieldsIn(scope, pointer);
  if (key === undefined) {
    return fields;
  }
  return fields.flatMap((schema) => entriesOf(scope.document, schema));
}

/** Checks a filter against one of the fields that it tests. */
function checkAskedField(
  scope: FilterScope,
  schema: Schema,
  { field, kinds, key }: AskedFilter & { field: string },
  pointer: string,
): Finding[] {
  const fields = fieldsIn(scope, field);
  if (fields.length === 0) {
    return [reportMissingField(pointer, field)];
  }
  if (key !== undefined) {
    if (isListOfObjects(scope.document, schema)) {
      return checkEntries(scope, fields, kinds, pointer, field);
    }
    return [
      reportWrongType("an array of objects, {key, type, op, value}", pointer),
    ];
  }
  if (isOnly("object", scope.document, schema)) {
    const here = pointerTo(pointer, "kinds");
    return checkKinds(fieldTypesOf(fields), kinds, here, field);
  }
  return [reportWrongType("an object, {type, op, value}", pointer)];
}

function reportWrongType(wanted: string, pointer: string): Finding {
  const message = `the value of a rule of this form is ${wanted}.`;
  const help = "Give the filter that type; `key` is for a list of conditions.";
  return createFinding("filter-value", pointer, message, help);
}

function reportUnknownKind(kind: string, pointer: string): Finding {
  const known = Object.keys(filterKinds);
  const message = `"${kind}" is no kind of filter.`;
  const help = `Use one or more of ${known.join(", ")}.`;
  return createFinding("filter-kinds", pointer, message, help);
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
    const wrongType = reportUnsuited(types, suited, pointer, kind, field);
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
  const wrongField = reportUnsuited(types, ["object"], here, "key", field);
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

/** Reports a test that suits none of the types that the field has. */
function reportUnsuited(
  types: ReadonlySet<FieldType>,
  suited: readonly FieldType[],
  pointer: string,
  test: string,
  field: string,
): Finding[] | undefined {
  if (types.size === 0) {
    return undefined;
  }
  if (suited.some((type) => types.has(type))) {
    return undefined;
  }
  const has = [...types].join(" or ");
  const message = `"${test}" makes no sense for ${field}, which is of the type ${has}.`;
  const help = `It is for fields of the types ${suited.join(", ")}.`;
  return [createFinding("filter-type", pointer, message, help)];
}
