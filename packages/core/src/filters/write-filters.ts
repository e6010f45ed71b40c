import { checkValue } from "../request/check-value.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import { checkConditions } from "./check-conditions.js";
import { compileKeyedFilters } from "./compile-keyed-filters.js";
import { entryConditions } from "./entry-conditions.js";
import type { Bag } from "./is-bag.js";
import { throwInputError } from "./throw-input-error.js";
import { withFilters } from "./walk-filters.js";

/**
 * The parameters of a list as the wire has them, for who checks items himself,
 * as of a file. A filter with two bounds is a list of two conditions, which no
 * request can bring.
 *
 * @throws InputError if a parameter is wrong or not known.
 * @example
 * ```ts
 * import { operations, writeFilters } from "@rollcall/core/v3/spec";
 *
 * const asked = { filter_criteria: { duration_ms: { ge: 60_000 } } };
 * writeFilters(operations.listCalls, asked); // => { filter_criteria: { duration_ms: { type: "number", op: "ge", value: 60000 } } }
 * ```
 */
export function writeTypedFilters(operation: OperationSpec, given: Bag): Bag {
  const spec: ValueSpec = {
    type: "object",
    properties: operation.parameters,
  };
  const values = checkValue(given, spec);
  const written = withFilters(values, spec, "", (value, row, path) => {
    const { key } = row.filter;
    if (key) {
      return entryConditions(value, key, row, path);
    }
    const conditions = checkConditions(value, row, path);
    const isInList = /\.\d/.test(path);
    if (conditions.length > 1 && isInList) {
      throwInputError(path, "one bound, or between", "a second bound");
    }
    if (conditions.length === 1) {
      return conditions[0];
    }
    return conditions;
  });
  return written as Bag;
}

/**
 * The same where the key of a filter fixes its test.
 *
 * @throws InputError if a parameter is wrong or not known.
 * @example
 * ```ts
 * import { operations, writeFilters } from "@rollcall/core/spec";
 *
 * writeFilters(operations.listCalls, { filter_criteria: { agent_id: ["agent_1"] } }); // => { filter_criteria: { agent_id: ["agent_1"] } }
 * ```
 */
export function writeKeyedFilters(operation: OperationSpec, given: Bag): Bag {
  return compileKeyedFilters(operation, given).parameters;
}
