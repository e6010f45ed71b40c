import { CliError } from "../errors/cli-error.js";
import type { Condition } from "./read-test.js";
import type { Kinds } from "./split-test.js";

/**
 * Makes one test of all values that were given alone: a field has one value, so
 * several mean any of them.
 *
 * @param name - What an error calls it: the flag.
 */
export function joinValues(
  tests: readonly Condition[],
  kinds: Kinds,
  name: string,
): Condition[] {
  const equal = tests.filter(isValue);
  if (equal.length < 2) {
    return [...tests];
  }
  const values = equal.flatMap(({ value }) => value);
  const takesSeveral = kinds.includes("enum");
  if (!takesSeveral || !values.every(isText)) {
    throw new CliError(`${name} was given two values: give one.`);
  }
  const any: Condition = {
    type: "enum",
    op: "in",
    value: values,
  };
  const others = tests.filter((test) => !isValue(test));
  return [any, ...others];
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isValue({ op }: Condition): boolean {
  return op === "eq" || op === "in";
}
