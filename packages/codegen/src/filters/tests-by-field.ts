import type { OpenApiDocument, Schema } from "../openapi-document.js";
import { resolve } from "../resolve.js";
import { fieldsAt } from "./fields-at.js";
import { nameFields } from "./name-fields.js";
import type { FilterOp } from "./ops-and-kinds.js";
import { shapeOf } from "./rule-shape.js";
import type { FixedFilter } from "./rule-types.js";
import { type KeysByOp, type WrittenTests, writeTests } from "./write-tests.js";

type Rules = ReadonlyMap<string, FixedFilter>;

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
  const rules = findRules(document, properties);
  const tests: Record<string, WrittenTests> = {};
  const fields = fieldsOf(rules);
  for (const [name, field] of nameFields(fields)) {
    // A key that is named so has its own meaning.
    const isKey = name in properties;
    if (!isKey || isPlainKey(rules.get(name), field)) {
      const keys = keysOf(rules, field);
      const isInteger = holdsIntegers(document, items, field);
      tests[name] = writeTests(keys, isInteger);
    }
  }
  const names = Object.keys(tests);
  if (names.length === 0) {
    return undefined;
  }
  return tests;
}

/** The rules of the filters whose keys fix the test, by their keys. */
function findRules(
  document: OpenApiDocument,
  properties: Readonly<Record<string, Schema>>,
): Rules {
  const rules = new Map<string, FixedFilter>();
  for (const [key, property] of Object.entries(properties)) {
    const { "x-filter": filter } = resolve(document, property);
    const shape = shapeOf(filter);
    if (shape.kind === "fixed") {
      rules.set(key, shape.rule);
    }
  }
  return rules;
}

function fieldsOf(rules: Rules): Set<string> {
  const fields = new Set<string>();
  for (const { field } of rules.values()) {
    fields.add(field);
  }
  return fields;
}

/** Whether a key with its value says what the field with that value says. */
function isPlainKey(rule: FixedFilter | undefined, field: string): boolean {
  if (rule?.field !== field) {
    return false;
  }
  return rule.op === "eq" || rule.op === "in";
}

function keysOf(rules: Rules, field: string): KeysByOp {
  const keys = new Map<FilterOp, string>();
  for (const [key, rule] of rules) {
    if (rule.field === field) {
      keys.set(rule.op, key);
    }
  }
  return keys;
}

/** Whether a field is of integers only, in whatever is filtered. */
function holdsIntegers(
  document: OpenApiDocument,
  items: readonly Schema[],
  field: string,
): boolean {
  const found = items.flatMap((item) => fieldsAt(document, item, field));
  return found.every(isOfIntegers);
}

function isOfIntegers({ type }: Schema): boolean {
  const types = [type ?? []].flat();
  const [first, ...others] = types.filter((name) => name !== "null");
  return first === "integer" && others.length === 0;
}
