import type { Draft } from "../issue.js";
import { type Bounds, describeRange } from "./bounds.js";
import { addError, type Check, createCheck } from "./check.js";

/** A number (checked by `base`) inside a range. */
export function bounded(
  base: Check,
  { min = -Infinity, max = Infinity }: Bounds,
): Check {
  const sort = base.expects;
  const expects = sort + describeRange(min, max);
  return createCheck(expects, (value, issues) => {
    const before = issues.length;
    base(value, issues);
    if (issues.length > before) {
      addBounds(issues, expects);
      return;
    }
    const number = value as number;
    if (number < min) {
      addError(issues, expects, `${sort} below ${min}`);
    }
    if (number > max) {
      addError(issues, expects, `${sort} above ${max}`);
    }
  });
}

/** Says the bounds too where the value is no number at all. */
function addBounds(issues: Draft[], expects: string): void {
  const last = issues.pop();
  if (last) {
    addError(issues, expects, last.got);
  }
}
