import { pointerTo } from "@rollcall/spec-diff";
import type { Finding } from "../diagnostics/diagnostic.js";
import { listValues } from "../list-values.js";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { wholeSchema } from "../whole-schema.js";
import { checkCommonValue } from "./check-value.js";
import { createFinding } from "./create-finding.js";
import { elementsOf, fieldsAt, fieldTypesOf } from "./fields-at.js";
import {
  type ComparedWith,
  type FieldType,
  type FilterKind,
  filterKinds,
} from "./ops-and-kinds.js";
import type { AskedFilter } from "./rule-types.js";

/**
 * Checks whether the schema of a filter lets a request bring what its rule
 * names, and nothing else. A condition whose schema does not list its `type`
 * may be of every kind.
 *
 * @param fields What is tested.
 * @param pointer Where the rule is.
 */
export function checkConditions(
  document: OpenApiDocument,
  schema: Schema,
  fields: readonly Schema[],
  rule: AskedFilter,
  pointer: string,
): Finding[] {
  const value = rule.key === undefined ? schema : (schema.items ?? {});
  const conditions = conditionsOf(document, value);
  const inKinds = checkTypes(document, conditions, rule, pointer);
  return [
    ...inKinds,
    ...checkKey(conditions, rule, pointer),
    ...conditions.flatMap((condition) =>
      checkCondition(document, condition, fields, pointer),
    ),
  ];
}

/** The alternatives of a condition that say which properties they have. */
function conditionsOf(document: OpenApiDocument, unresolved: Schema): Schema[] {
  const schema = resolve(document, unresolved);
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (branches.length > 0) {
    return branches.flatMap((branch) => conditionsOf(document, branch));
  }
  const whole = wholeSchema(document, schema);
  if (whole.properties === undefined) {
    return [];
  }
  return [whole];
}

/** Each type has to be a kind of the rule, and each kind a type. */
function checkTypes(
  document: OpenApiDocument,
  conditions: readonly Schema[],
  { kinds }: AskedFilter,
  pointer: string,
): Finding[] {
  const types = conditions.map((one) => valuesAt(document, one, "/type"));
  const isListed = types.length > 0 && types.every((some) => some.length > 0);
  if (!isListed) {
    return [];
  }
  const known = types.flat();
  const unnamed = known.find((type) => !kinds.some((kind) => kind === type));
  const unasked = kinds.find((kind) => !known.includes(kind));
  if (unnamed === undefined && unasked === undefined) {
    return [];
  }
  const message = `the type of the filter's conditions is one of ${known.join(", ")}, and its kinds are ${kinds.join(", ")}.`;
  const help = "Name the same in both: in `kinds`, and in the filter's schema.";
  const here = pointerTo(pointer, "kinds");
  return [createFinding("filter-kinds", here, message, help)];
}

function checkKey(
  conditions: readonly Schema[],
  { key }: AskedFilter,
  pointer: string,
): Finding[] {
  const isNamed = conditions.every(
    ({ properties = {} }) =>
      key === undefined || Object.hasOwn(properties, key),
  );
  if (isNamed) {
    return [];
  }
  const message = `the filter's conditions have no property "${key}" that could name an entry.`;
  const help = "Let `key` be the property that names it.";
  const here = pointerTo(pointer, "key");
  return [createFinding("filter-value", here, message, help)];
}

/** Whether each test of a condition is one of its kind, and its value fits. */
function checkCondition(
  document: OpenApiDocument,
  condition: Schema,
  fields: readonly Schema[],
  pointer: string,
): Finding[] {
  const types = valuesAt(document, condition, "/type");
  const kinds = types.filter(isKind);
  // Of several kinds, nobody can say to which of them a test belongs.
  const [kind] = kinds;
  if (kind === undefined) {
    return [];
  }
  if (kinds.length > 1) {
    return [];
  }
  return [
    ...checkOps(document, condition, kind, pointer),
    ...checkCompared(document, condition, kind, pointer),
    ...checkListed(document, condition, fields, pointer),
  ];
}

function checkOps(
  document: OpenApiDocument,
  condition: Schema,
  kind: FilterKind,
  pointer: string,
): Finding[] {
  const known: readonly unknown[] = filterKinds[kind].ops;
  const ops = valuesAt(document, condition, "/op");
  const unknown = ops.find((op) => !known.includes(op));
  if (unknown === undefined) {
    return [];
  }
  const message = `a condition of the kind "${kind}" has the op "${unknown}", which that kind does not have.`;
  const help = `Use ${known.join(", ")}, or begin the new one in packages/codegen/src/filters/ops-and-kinds.ts.`;
  return [createFinding("filter-op", pointer, message, help)];
}

const typeOfValue: Record<ComparedWith, FieldType | undefined> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  strings: "array",
  range: "array",
  nothing: undefined,
};

function checkCompared(
  document: OpenApiDocument,
  condition: Schema,
  kind: FilterKind,
  pointer: string,
): Finding[] {
  const wanted = typeOfValue[filterKinds[kind].value];
  const given = fieldTypesOf(fieldsAt(document, condition, "/value"));
  const fits = wanted === undefined || given.size === 0 || given.has(wanted);
  if (fits) {
    return [];
  }
  const message = `the value of a condition of the kind "${kind}" is of the type ${[...given].join(" or ")}.`;
  const help = `Let it be of the type ${wanted}.`;
  return [createFinding("filter-value", pointer, message, help)];
}

/** Whether the field has any of the values that a condition lists. */
function checkListed(
  document: OpenApiDocument,
  condition: Schema,
  fields: readonly Schema[],
  pointer: string,
): Finding[] {
  const lists = fieldsAt(document, condition, "/value");
  const values = elementsOf(document, lists);
  if (values.length === 0) {
    return [];
  }
  return checkCommonValue(values, fields, pointer);
}

function isKind(type: unknown): type is FilterKind {
  return typeof type === "string" && Object.hasOwn(filterKinds, type);
}

/** The values that a property lists, none where it lists none. */
function valuesAt(
  document: OpenApiDocument,
  condition: Schema,
  pointer: string,
): unknown[] {
  const fields = fieldsAt(document, condition, pointer);
  return fields.flatMap((field) => {
    return listValues(field) ?? [];
  });
}
