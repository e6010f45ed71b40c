import type { AskedFilter, FilterRule, GroupFilter } from "@rollcall/core/spec";
import type { FilterSpecs } from "../../spec.js";
import type { CallTest } from "./call-test.js";
import { pathOf } from "./json-path.js";
import { readCondition } from "./read-condition.js";

/**
 * What the filters of a request ask of a call: the spec's rule of each, with the
 * value that the request brings. The values are checked against their schemas
 * already.
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
    if (value === undefined || isEmptyList(value)) {
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
    return [
      {
        kind: "field",
        path: pathOf(rule.field),
        op: rule.op,
        value,
      },
    ];
  }
  if ("kinds" in rule) {
    return askedTests(name, rule, value);
  }
  return [groupTest(name, rule, inner ?? {}, value as readonly object[])];
}

function askedTests(
  name: string,
  { field, kinds, key }: AskedFilter,
  given: unknown,
): CallTest[] {
  const path = pathOf(field);
  if (key === undefined) {
    return [
      {
        kind: "field",
        path,
        ...readCondition(name, kinds, given),
      },
    ];
  }
  return (given as readonly Record<string, unknown>[]).map((condition, n) => ({
    kind: "field",
    path: [...path, String(condition[key])],
    ...readCondition(`${name}[${n}]`, kinds, condition),
  }));
}

function groupTest(
  name: string,
  { match, each }: GroupFilter,
  inner: FilterSpecs,
  objects: readonly object[],
): CallTest {
  const alternatives = objects.map((object, n) =>
    readFilters(
      inner,
      object as Record<string, unknown>,
      (key) => `${name}[${n}].${key}`,
    ),
  );
  const list = each === undefined ? undefined : pathOf(each);
  return {
    kind: "group",
    match,
    each: list,
    alternatives,
  };
}
