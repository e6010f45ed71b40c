import type { AskedFilter, SchemaReference } from "@rollcall/core/spec";
import { CliError } from "../errors/cli-error.js";
import type { Given } from "./given.js";
import { joinValues } from "./join-values.js";
import { type Condition, readTest } from "./read-test.js";

/**
 * The condition of a field: one test, or a lower and an upper bound, as
 * `{ ge: 1000, lt: 60000 }`, which the client makes two of.
 */
export function readField(
  schema: SchemaReference,
  filter: AskedFilter,
  given: readonly Given[],
): unknown {
  const { kinds } = filter;
  const flags = nameGiven(given);
  const tests = given.map((one) => readTest(one, schema, kinds));
  const joined = joinValues(tests, kinds, flags);
  if (joined.length > 1) {
    return boundsOf(joined, flags);
  }
  return joined[0];
}

/** Several flags may fill one field: those of several versions. */
function nameGiven(given: readonly Given[]): string {
  const names = given.map(({ flag }) => flag);
  const distinct = new Set(names);
  return [...distinct].join(" and ");
}

/** Which bounds go together is the client's to check. */
function boundsOf(tests: readonly Condition[], flags: string): object {
  const bounds = new Map<string, unknown>();
  for (const { type, op, value } of tests) {
    if (type !== "number") {
      throw new CliError(`${flags}: give one test.`);
    }
    if (bounds.has(op)) {
      throw new CliError(`${flags}: ${op} was given twice: give one value.`);
    }
    bounds.set(op, value);
  }
  return Object.fromEntries(bounds);
}
