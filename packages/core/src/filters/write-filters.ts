import { checkValue } from "../request/value.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import type { Bag } from "./bag.js";
import { conditionsOf } from "./conditions.js";
import { entryConditions } from "./entries.js";
import { compileKeyedFilters } from "./keyed-filters.js";
import { refuse } from "./refuse.js";
import { withFilters } from "./walk-filters.js";

/**
 * The parameters of a list as the wire has them, for who checks items himself,
 * as of a file. A filter with two bounds is a list of two conditions, which no
 * request can bring.
 *
 * @throws InputError if a parameter is wrong or not known.
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
    const conditions = conditionsOf(value, row, path);
    const isInList = /\.\d/.test(path);
    if (conditions.length > 1 && isInList) {
      refuse(path, "one bound, or between", "a second bound");
    }
    return conditions.length === 1 ? conditions[0] : conditions;
  });
  return written as Bag;
}

/**
 * The same where the key of a filter fixes its test.
 *
 * @throws InputError if a parameter is wrong or not known.
 */
export function writeKeyedFilters(operation: OperationSpec, given: Bag): Bag {
  return compileKeyedFilters(operation, given).parameters;
}
