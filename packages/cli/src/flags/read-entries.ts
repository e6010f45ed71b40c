import type { AskedFilter, SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";
import { joinValues } from "./join-values.js";
import { testAtEndOf } from "./looks-like-test.js";
import { isJson, parseJson } from "./read-json.js";
import { readTest } from "./read-test.js";

/**
 * The conditions on entries of a field, each given as `key=value` or
 * `key=sw:value`. All of them have to be met.
 *
 * @param name - The property of a condition that names the entry.
 */
export function readEntries(
  schema: SchemaReference,
  filter: AskedFilter,
  name: string,
  given: readonly Given[],
): object[] {
  const { items = {} } = schema;
  const { kinds } = filter;
  const conditions: object[] = [];
  for (const [key, ofKey] of givenByKey(given)) {
    const tests = ofKey.map((one) => readTest(one, items, kinds));
    const [{ flag = "" } = {}] = ofKey;
    const joined = joinValues(tests, kinds, flag);
    for (const test of joined) {
      conditions.push({
        [name]: key,
        ...test,
      });
    }
  }
  return conditions;
}

/** What was given for each entry: `sw:A10` for `--metadata customer_id`. */
function givenByKey(given: readonly Given[]): Map<string, Given[]> {
  const byKey = new Map<string, Given[]>();
  for (const one of given) {
    const { key, text } = splitEntry(one);
    const ofKey = byKey.get(key) ?? [];
    byKey.set(key, ofKey);
    ofKey.push({
      ...one,
      flag: `${one.flag} ${key}`,
      text,
    });
  }
  return byKey;
}

/** An entry as it was written. */
interface SplitEntry {
  readonly key: string;
  readonly text: string;
}

function splitEntry(given: Given): SplitEntry {
  const { flag, text } = given;
  const at = text.indexOf("=");
  if (at < 1) {
    throw new CliError(
      `${flag} "${text}" names no entry: use key=value, such as customer_id=A1042.`,
    );
  }
  const entry = {
    key: text.slice(0, at),
    text: text.slice(at + 1),
  };
  refuseOperator(given, entry);
  refuseNested(given, entry);
  return entry;
}

/** `customer_id!=A1042` would ask for the key `customer_id!`. */
function refuseOperator({ flag, text }: Given, entry: SplitEntry): void {
  const op = testAtEndOf(entry.key);
  if (op !== undefined) {
    const key = entry.key.slice(0, -1);
    throw new CliError(
      `${flag} "${text}": a test stands behind the =, such as ${key}=${op}:${entry.text}. Give a key that ends so as JSON.`,
    );
  }
}

/** An entry has one value: what is inside an object or a list, no filter sees. */
function refuseNested(given: Given, { key, text }: SplitEntry): void {
  const isNested =
    isJson({
      ...given,
      text,
    }) && parseJson(text) !== undefined;
  if (isNested) {
    throw new CliError(
      `${given.flag} ${key}: filters reach the first level only, and no object or list inside it. Write ${key}=eq:… for a text that begins so.`,
    );
  }
}
