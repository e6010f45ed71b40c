import type {
  AskedFilter,
  FilterOp,
  FilterRule,
  GroupFilter,
} from "@rollcall/core/spec";
import type { FilterSpecs } from "../../spec.js";
import { isObject, type JsonObject } from "../../util/is-object.js";
import type { CallTest, FieldTest } from "./call-test.js";
import { pathOf } from "./json-path.js";
import { readCondition, refuseValue } from "./read-condition.js";

/**
 * What the filters of a request ask of a call: the spec's rule of each, with the
 * value that the request brings. The values are checked against their schemas
 * already; a shape that the rule cannot read is refused all the same.
 *
 * @param label What a key is called in the message of a refusal.
 * @throws RefusedRequest with 400 for a condition that makes no sense.
 */
export function readFilters(
  specs: FilterSpecs,
  values: Readonly<Record<string, unknown>>,
  label: (key: string) => string,
): CallTest[] {
  return Object.entries(specs).flatMap(([key, { filter, items }]) => {
    const value = values[key];
    if (value === undefined) {
      return [];
    }
    if (isEmptyList(value)) {
      return [];
    }
    return testsOf(label(key), filter, items?.properties as FilterSpecs, value);
  });
}

/** An empty list names nothing, and so filters nothing. */
function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function testsOf(
  name: string,
  rule: FilterRule,
  inner: FilterSpecs | undefined,
  value: unknown,
): CallTest[] {
  if ("op" in rule) {
    checkCompared(name, rule.op, value);
    return [
      {
        kind: "field",
        ...placeOf(rule.field),
        op: rule.op,
        value,
      },
    ];
  }
  if ("kinds" in rule) {
    return readTests(name, rule, value);
  }
  return [groupTest(name, rule, inner ?? {}, objectsIn(name, value))];
}

/** What a test can compare with, and its name in a refusal. */
interface Comparand {
  readonly fits: (value: unknown) => boolean;
  readonly must: string;
}

const number: Comparand = {
  fits: isNumber,
  must: "a number",
};
const text: Comparand = {
  fits: isText,
  must: "text",
};

/** Of the tests that cannot compare with just anything. */
const comparands: Partial<Record<FilterOp, Comparand>> = {
  lt: number,
  le: number,
  gt: number,
  ge: number,
  sw: text,
  ew: text,
  co: text,
  in: {
    fits: Array.isArray,
    must: "a list",
  },
  bt: {
    fits: isRange,
    must: "a list of two numbers",
  },
};

function checkCompared(name: string, op: FilterOp, value: unknown): void {
  const comparand = comparands[op];
  if (comparand && !comparand.fits(value)) {
    throw refuseValue(name, comparand.must, value);
  }
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRange(value: unknown): boolean {
  if (!Array.isArray(value)) {
    return false;
  }
  if (value.length !== 2) {
    return false;
  }
  return value.every(isNumber);
}

function objectsIn(name: string, value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value) || !value.every(isObject)) {
    throw refuseValue(name, "a list of objects", value);
  }
  return value;
}

function readTests(
  name: string,
  { field, kinds, key }: AskedFilter,
  given: unknown,
): CallTest[] {
  if (key === undefined) {
    return [
      {
        kind: "field",
        ...placeOf(field),
        ...readCondition(name, kinds, given),
      },
    ];
  }
  return objectsIn(name, given).map((condition, n) => ({
    kind: "field",
    ...placeOf(field, entryOf(`${name}[${n}].${key}`, condition[key])),
    ...readCondition(`${name}[${n}]`, kinds, condition),
  }));
}

/** Where a field is: one pointer, or several in the order of their weight. */
function placeOf(
  field: string | readonly string[],
  ...entry: readonly string[]
): Pick<FieldTest, "path" | "elsewhere"> {
  const [path = [], ...elsewhere] = [field]
    .flat()
    .map((pointer) => [...pathOf(pointer), ...entry]);
  if (elsewhere.length === 0) {
    return { path };
  }
  return {
    path,
    elsewhere,
  };
}

function entryOf(name: string, entry: unknown): string {
  if (!isText(entry)) {
    throw refuseValue(name, "text", entry);
  }
  return entry;
}

function groupTest(
  name: string,
  { match, each }: GroupFilter,
  inner: FilterSpecs,
  objects: readonly JsonObject[],
): CallTest {
  const alternatives = objects.map((object, n) =>
    readFilters(inner, object, (key) => `${name}[${n}].${key}`),
  );
  const list = each === undefined ? undefined : pathOf(each);
  return {
    kind: "group",
    match,
    each: list,
    alternatives,
  };
}
