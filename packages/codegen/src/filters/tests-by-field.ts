import { tokensOf } from "@rollcall/spec-diff";
import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { resolve } from "../openapi-document.js";
import { fieldsAt } from "./fields-at.js";
import type { FilterOp } from "./ops-and-kinds.js";
import { shapeOf } from "./rule-shape.js";
import type { FixedFilter } from "./rule-types.js";

/**
 * The filters that bring a test, by their keys: what is added to the value, or
 * that it becomes a list. A `KeyedTest` of core.
 */
type KeyedTest = Readonly<Record<string, number | "list">>;

/** The tests of one field, by their written names. */
type WrittenTests = Readonly<Record<string, KeyedTest | undefined>>;

/** The key of the filter that does each test of one field. */
type KeysByOp = ReadonlyMap<FilterOp, string>;

/**
 * What can be asked of each field by filters whose keys fix the test: how
 * people write it, and which keys bring it. Whatever two filters can say
 * together, or in other words, is there too, if it is exactly the same.
 *
 * @param items - The schemas of what is filtered.
 */
export function testsByField(
  document: OpenApiDocument,
  { properties = {} }: Schema,
  items: readonly Schema[],
): Record<string, WrittenTests> | undefined {
  const rules = new Map<string, FixedFilter>();
  for (const [key, unresolved] of Object.entries(properties)) {
    const shape = shapeOf(resolve(document, unresolved)["x-filter"]);
    if (shape.kind === "fixed") {
      rules.set(key, shape.rule);
    }
  }
  const tests: Record<string, WrittenTests> = {};
  for (const [name, field] of nameFields(rules)) {
    // A key that is named so has its own meaning.
    const isFree = !(name in properties) || isPlainKey(rules.get(name), field);
    if (isFree) {
      const found = items.flatMap((item) => fieldsAt(document, item, field));
      tests[name] = writeTests(keysOf(rules, field), found.every(isWhole));
    }
  }
  const isEmpty = Object.keys(tests).length === 0;
  return isEmpty ? undefined : tests;
}

/**
 * The pointers of the fields, by the names that people write: the last name of
 * the pointer, or all of its names where two fields share the last one.
 */
function nameFields(
  rules: ReadonlyMap<string, FixedFilter>,
): Map<string, string> {
  const fields = new Set([...rules.values()].map(({ field }) => field));
  const lastNames = [...fields].map(lastNameOf);
  const named = new Map<string, string>();
  for (const field of fields) {
    const last = lastNameOf(field);
    const isShared = lastNames.filter((name) => name === last).length > 1;
    named.set(isShared ? tokensOf(field).join("_") : last, field);
  }
  return named;
}

function lastNameOf(field: string): string {
  return tokensOf(field).at(-1) ?? "";
}

/** Whether a key with its value says what the field with that value says. */
function isPlainKey(rule: FixedFilter | undefined, field: string): boolean {
  return rule?.field === field && ["eq", "in"].includes(rule.op);
}

function keysOf(
  rules: ReadonlyMap<string, FixedFilter>,
  field: string,
): KeysByOp {
  const ofField = [...rules].filter(([, rule]) => rule.field === field);
  return new Map(ofField.map(([key, { op }]) => [op, key]));
}

function isWhole({ type }: Schema): boolean {
  const types = [type ?? []].flat().filter((name) => name !== "null");
  return types.length === 1 && types[0] === "integer";
}

/**
 * Writes the tests that these filters can do.
 *
 * @param isInteger - Whether the field holds integers only. Above 5 then means
 * at least 6.
 */
function writeTests(keys: KeysByOp, isInteger: boolean): WrittenTests {
  const by = (op: FilterOp, how: number | "list" = 0) => {
    const key = keys.get(op);
    return key === undefined ? undefined : { [key]: how };
  };
  const near = (op: FilterOp, how: number) =>
    isInteger ? by(op, how) : undefined;
  const ge = by("ge") ?? near("gt", -1);
  const le = by("le") ?? near("lt", 1);
  const both = ge && le && { ...ge, ...le };
  return {
    eq: by("eq") ?? by("in", "list") ?? both,
    ne: by("ne"),
    gt: by("gt") ?? near("ge", 1),
    ge,
    lt: by("lt") ?? near("le", -1),
    le,
    startsWith: by("sw"),
    endsWith: by("ew"),
    contains: by("co"),
    in: by("in"),
    between: by("bt", "list") ?? both,
  };
}
