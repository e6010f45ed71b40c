import { InputError } from "../errors/input-error.js";
import { type Condition, conditionOf, type FilterSpec } from "./condition.js";
import type { BoundOp, SecondBound } from "./second-bound.js";
import { testsIn } from "./tests-in.js";

/** A condition, and where it was written. */
interface Placed {
  readonly path: string;
  readonly condition: Condition;
}

/** What goes over the wire, and what does not. */
export interface CompiledCondition {
  readonly sent: Condition;
  readonly second?: SecondBound;
}

/** The conditions of one field or entry, in their order. */
export function conditionsOf(
  given: unknown,
  spec: FilterSpec,
  path: string,
): Placed[] {
  return testsIn(given, spec.filter.kinds, path).map((test) => ({
    path: test.path,
    condition: conditionOf(test, spec),
  }));
}

/**
 * The one condition that a field is sent with; and of two bounds the other one.
 *
 * @param isUpperSent - Whether of two bounds the upper one is sent.
 * @throws InputError if it is several tests that are not two bounds.
 */
export function compileCondition(
  given: unknown,
  spec: FilterSpec,
  path: string,
  isUpperSent: boolean,
): CompiledCondition {
  const placed = conditionsOf(given, spec, path);
  const [only, ...more] = placed;
  if (only && more.length === 0) {
    return { sent: only.condition };
  }
  const [lower, upper] = boundsIn(placed, path);
  const [first, second] = isUpperSent ? [upper, lower] : [lower, upper];
  const { op, value } = second.condition;
  return {
    sent: first.condition,
    second: {
      filter: path,
      path: second.path,
      field: spec.filter.field,
      op: op as BoundOp,
      value: value as number,
    },
  };
}

/** The lower and the upper bound that several conditions are. */
function boundsIn(placed: readonly Placed[], path: string): [Placed, Placed] {
  const boundOf = (...ops: string[]) =>
    placed.find(({ condition }) => ops.includes(condition.op));
  const lower = boundOf("ge", "gt");
  const upper = boundOf("le", "lt");
  if (placed.length > 2 || !lower || !upper) {
    const expected = "one test, or a lower and an upper bound";
    throw new InputError(path, expected, "more than one condition");
  }
  if (Number(lower.condition.value) > Number(upper.condition.value)) {
    throw new InputError(path, "the lower bound first", "never met");
  }
  return [lower, upper];
}
