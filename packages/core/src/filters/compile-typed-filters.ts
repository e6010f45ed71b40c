import type { WalkEnd } from "../pagination/walk-limits.js";
import { checkValue } from "../request/check-value.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import {
  type Condition,
  checkConditions,
  type FilterSpec,
} from "./check-conditions.js";
import { entryConditions } from "./entry-conditions.js";
import type { Bag } from "./is-bag.js";
import type { SecondBound } from "./second-bound.js";
import { throwInputError } from "./throw-input-error.js";
import { withFilters } from "./walk-filters.js";

/** A condition that is one end of a range. */
type Bound = Condition & WalkEnd;

/**
 * The wire's parameters of those that people write.
 *
 * @param keep - Takes each second bound of a field, which is not sent.
 */
export function compileTypedFilters(
  operation: OperationSpec,
  given: Bag,
  keep: (bound: SecondBound) => void,
): Bag {
  const spec: ValueSpec = {
    type: "object",
    properties: operation.parameters,
  };
  const values = checkValue(given, spec) as Bag;
  const sortedPath = sortedPathOf(operation);
  const isNewestFirst = sortsNewestFirst(operation, values);
  const compileFilter = (value: unknown, row: FilterSpec, path: string) => {
    const { key, field } = row.filter;
    if (key) {
      return entryConditions(value, key, row, path);
    }
    const conditions = checkConditions(value, row, path);
    if (conditions.length === 1) {
      return conditions[0];
    }
    const { lower, upper } = boundsIn(conditions, path);
    const endsWalk = path === sortedPath;
    const isUpperSent = endsWalk && isNewestFirst;
    const sent = isUpperSent ? upper : lower;
    const second = isUpperSent ? lower : upper;
    keep({
      ...second,
      field,
      path,
      endsWalk,
    });
    return sent;
  };
  return withFilters(values, spec, "", compileFilter) as Bag;
}

/** Of the filter on the field that sorts the list. */
function sortedPathOf({ pagination }: OperationSpec): string | undefined {
  const window = pagination?.window;
  if (window && "bound" in window) {
    return window.bound.replaceAll("/", ".");
  }
  return undefined;
}

function sortsNewestFirst({ pagination }: OperationSpec, values: Bag): boolean {
  const order = pagination?.order;
  if (!order) {
    return false;
  }
  const chosen = values[order.parameter] ?? order.default;
  return chosen === order.descending;
}

interface Range {
  readonly lower: Bound;
  readonly upper: Bound;
}

/** The lower and the upper bound of a field. */
function boundsIn(conditions: readonly Condition[], path: string): Range {
  const lower = findBound(conditions, ["ge", "gt"]);
  const upper = findBound(conditions, ["le", "lt"]);
  const isPair = lower && upper && conditions.length === 2;
  if (isPair && lower.value <= upper.value) {
    return {
      lower,
      upper,
    };
  }
  return throwInputError(
    path,
    "one test, or a lower bound and an upper one that is no less",
  );
}

function findBound(
  conditions: readonly Condition[],
  ops: readonly string[],
): Bound | undefined {
  const found = conditions.find(({ op }) => ops.includes(op));
  return found as Bound | undefined;
}
