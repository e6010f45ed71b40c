import {
  type AskedFilter,
  type FilterKind,
  type FixedFilter,
  filterKinds,
  type GroupFilter,
  type SchemaReference,
} from "@rollcall/core/spec";
import { type ApiTest, apiTestsOf } from "./api-tests.js";
import type { SpecFilter } from "./filter-table.js";
import type { FieldTest, WhereOp } from "./where.js";

/**
 * The value of a filter that asks exactly what a test asks.
 *
 * @param before - What the filter asks already; nothing if it asks nothing.
 * @returns `undefined` where the filter cannot ask the same.
 */
export function askFilter(
  test: FieldTest,
  filter: SpecFilter,
  before: unknown,
): unknown {
  const { rule, schema } = filter;
  if (!canBeAsked(test)) {
    return undefined;
  }
  if ("match" in rule) {
    if (before === undefined) {
      return askGroup(test, rule, schema);
    }
    return undefined;
  }
  if ("op" in rule) {
    if (before === undefined) {
      return askFixed(test, rule, schema);
    }
    return undefined;
  }
  if (rule.key !== undefined) {
    return askEntry(test, rule, rule.key, before);
  }
  if (!isAt(rule.field, test.field.path)) {
    return undefined;
  }
  const condition = conditionOf(test, rule.kinds, schema);
  if (before === undefined || condition === undefined) {
    return condition;
  }
  if (filter.isSorted) {
    return joinBounds(before, condition);
  }
  return undefined;
}

/** An empty text is taken for a filter that is not set. */
function canBeAsked({ field, values }: FieldTest): boolean {
  const isComputed = field.path.length === 0;
  return !isComputed && !values.includes("");
}

function isAt(field: AskedFilter["field"], path: readonly string[]): boolean {
  return typeof field === "string" && field === pointerOf(path);
}

function pointerOf(path: readonly string[]): string {
  const names = path.map((name) => {
    return name.replaceAll("~", "~0").replaceAll("/", "~1");
  });
  return ["", ...names].join("/");
}

/** A filter whose name says the test. */
function askFixed(
  { field, op, values }: FieldTest,
  rule: FixedFilter,
  schema: SchemaReference,
): unknown {
  if (!isAt(rule.field, field.path)) {
    return undefined;
  }
  const [value] = values;
  if (op === "in") {
    return askValues(values, rule, schema);
  }
  if (rule.op === op) {
    return value;
  }
  // Of whole numbers, > 5 is >= 6, and <= 5 is < 6.
  const isNext = nextOps[op] === rule.op;
  const isWhole = field.isWhole && Number.isInteger(value);
  if (isNext && isWhole) {
    return Number(value) + 1;
  }
  return undefined;
}

/** What a test is, asked of the next whole number. */
const nextOps: Readonly<Partial<Record<WhereOp, string>>> = {
  gt: "ge",
  le: "lt",
};

/** To be one of several values. */
function askValues(
  values: FieldTest["values"],
  { op }: FixedFilter,
  { items }: SchemaReference,
): unknown {
  if (op === "in" && items !== undefined) {
    return values;
  }
  const isOne = op === "eq" && values.length === 1;
  if (isOne) {
    return values[0];
  }
  return undefined;
}

/** Any of several objects that each name a value of the field. */
function askGroup(
  { field, op, values }: FieldTest,
  { match, each }: GroupFilter,
  { items = {} }: SchemaReference,
): unknown {
  const { required = [], properties = {} } = items;
  const [name = ""] = required;
  const rule = properties[name]?.filter;
  const isPlain = match === "any" && each === undefined && op === "in";
  const isAlone = required.length === 1 && rule !== undefined && "op" in rule;
  if (!isPlain) {
    return undefined;
  }
  if (!isAlone) {
    return undefined;
  }
  if (rule.op !== "eq") {
    return undefined;
  }
  if (!isAt(rule.field, field.path)) {
    return undefined;
  }
  return values.map((value) => ({ [name]: value }));
}

/** One more condition on an entry: each has to be met. */
function askEntry(
  test: FieldTest,
  { field, kinds }: AskedFilter,
  key: string,
  before: unknown,
): unknown {
  const { path } = test.field;
  const entry = path.at(-1);
  if (!isAt(field, path.slice(0, -1))) {
    return undefined;
  }
  if (entry === undefined) {
    return undefined;
  }
  const condition = conditionOf(test, kinds, {});
  if (condition === undefined) {
    return undefined;
  }
  const conditions = (before ?? []) as readonly object[];
  return [...conditions, { [key]: entry, ...condition }];
}

/** `{type, op, value}`, of the first kind that can ask it. */
function conditionOf(
  test: FieldTest,
  kinds: readonly FilterKind[],
  schema: SchemaReference,
): object | undefined {
  for (const asked of apiTestsOf(test)) {
    for (const type of kinds) {
      const { ops, value: shape } = filterKinds[type];
      const canAsk = (ops as readonly string[]).includes(asked.op);
      const isKnown = asked.op !== "in" || areKnown(asked.value, schema);
      if (canAsk && isKnown && shape === shapeOf(asked.value)) {
        return {
          type,
          ...asked,
        };
      }
    }
  }
  return undefined;
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === "string")) {
      return "strings";
    }
    return "mixed";
  }
  if (value === undefined) {
    return "nothing";
  }
  return typeof value;
}

/** The API refuses a value of a list that its filter does not know. */
function areKnown(values: unknown, { properties }: SchemaReference): boolean {
  const known = properties?.value?.items?.enum;
  if (!known) {
    return true;
  }
  const asked = values as readonly string[];
  return asked.every((one) => known.includes(one));
}

const lowerOps = ["ge", "gt"];
const upperOps = ["le", "lt"];

/** A lower and an upper bound, as the client takes them together. */
function joinBounds(before: unknown, condition: object): unknown {
  const bounds = [before, condition] as Partial<ApiTest>[];
  const lower = bounds.find(isLower);
  const upper = bounds.find(isUpper);
  if (lower === undefined) {
    return undefined;
  }
  if (upper === undefined) {
    return undefined;
  }
  const isEmpty = Number(lower.value) > Number(upper.value);
  if (isEmpty) {
    return undefined;
  }
  return {
    [`${lower.op}`]: lower.value,
    [`${upper.op}`]: upper.value,
  };
}

function isLower({ op = "" }: Partial<ApiTest>): boolean {
  return lowerOps.includes(op);
}

function isUpper({ op = "" }: Partial<ApiTest>): boolean {
  return upperOps.includes(op);
}
