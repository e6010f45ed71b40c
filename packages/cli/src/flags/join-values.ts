import { CliError } from "../cli-error.js";
import type { Condition, Kinds } from "./read-test.js";

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
  const [first] = equal;
  if (first === undefined || equal.length === 1) {
    return [...tests];
  }
  const values = equal.flatMap(({ value }) => value);
  const areTexts = values.every((value) => typeof value === "string");
  if (!kinds.includes("enum") || !areTexts) {
    throw new CliError(`${name} was given two values: give one.`);
  }
  const any: Condition = {
    type: "enum",
    op: "in",
    value: values,
  };
  return [any, ...tests.filter((test) => !isValue(test))];
}

function isValue({ op }: Condition): boolean {
  return op === "eq" || op === "in";
}
