import { checked } from "../request/value.js";
import type { OperationSpec, ValueSpec } from "../spec/operation.js";
import {
  type Bag,
  type Condition,
  conditionsOf,
  type FilterSpec,
} from "./conditions.js";
import { entryConditions } from "./entries.js";
import { refuse } from "./refuse.js";
import type { Bound, SecondBound } from "./second-bound.js";
import { withFilters } from "./walk-filters.js";

/**
 * The wire's parameters of those that people write.
 *
 * @param keep - Takes each second bound of a field, which is not sent.
 */
export function compile(
  { parameters: properties, pagination }: OperationSpec,
  given: Bag,
  keep: (bound: SecondBound) => void,
): Bag {
  const spec: ValueSpec = { type: "object", properties };
  const values = checked(given, spec) as Bag;
  const { order, window = { key: "" } } = pagination ?? {};
  const chosen = order && (values[order.parameter] ?? order.default);
  const isNewestFirst = chosen === order?.descending;
  const sortedPath = "bound" in window && window.bound.replaceAll("/", ".");
  const compileFilter = (value: unknown, row: FilterSpec, path: string) => {
    const { key, field } = row.filter;
    if (key) {
      return entryConditions(value, key, row, path);
    }
    const [lower, upper] = fieldConditions(value, row, path);
    if (!upper) {
      return lower;
    }
    const endsWalk = path === sortedPath;
    const isUpperSent = endsWalk && isNewestFirst;
    const [sent, second] = isUpperSent ? [upper, lower] : [lower, upper];
    keep({ ...(second as Bound), field, path, endsWalk });
    return sent;
  };
  return withFilters(values, spec, "", compileFilter) as Bag;
}

/** The one condition of a field, or its lower and its upper bound. */
function fieldConditions(
  value: unknown,
  row: FilterSpec,
  path: string,
): readonly Condition[] {
  const conditions = conditionsOf(value, row, path);
  if (conditions.length === 1) {
    return conditions;
  }
  const boundOf = (...ops: readonly string[]) =>
    conditions.find(({ op }) => ops.includes(op)) as
      | (Condition & Bound)
      | undefined;
  const lower = boundOf("ge", "gt");
  const upper = boundOf("le", "lt");
  const isPair = lower && upper && conditions.length === 2;
  if (isPair && lower.value <= upper.value) {
    return [lower, upper];
  }
  return refuse(path, "one test, or a lower bound and an upper one");
}
