import type { AskedFilter, SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../cli-error.js";
import type { Given } from "./given.js";
import { joinValues } from "./join-values.js";
import { type Condition, readTest } from "./read-test.js";

/**
 * The conditions on entries of a field, each given as `key=value` or
 * `key=sw:value`. All of them have to be met.
 *
 * @param name - The property of a condition that names the entry.
 */
export function readEntries(
  { items = {} }: SchemaReference,
  { kinds }: AskedFilter,
  name: string,
  given: readonly Given[],
): object[] {
  const testsByKey = new Map<string, Condition[]>();
  const [{ flag } = { flag: "" }] = given;
  for (const one of given) {
    const { key, text } = splitEntry(one);
    const test = readTest({ ...one, text }, items, kinds);
    const tests = testsByKey.get(key) ?? [];
    testsByKey.set(key, [...tests, test]);
  }
  return [...testsByKey].flatMap(([key, tests]) => {
    const joined = joinValues(tests, kinds, `${flag} ${key}`);
    return joined.map((test) => ({ [name]: key, ...test }));
  });
}

function splitEntry({ flag, text }: Given): { key: string; text: string } {
  const at = text.indexOf("=");
  if (at < 1) {
    throw new CliError(
      `${flag} "${text}" names no entry: use key=value, such as customer_id=A1042.`,
    );
  }
  return {
    key: text.slice(0, at),
    text: text.slice(at + 1),
  };
}
