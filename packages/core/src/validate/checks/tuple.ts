import { type Bounds, describeLength } from "./bounds.js";
import {
  accepts,
  addError,
  type Check,
  checkInside,
  createCheck,
} from "./check.js";
import { describeKind } from "./kind.js";

/** An array whose first items each have a check, and all others have `rest`. */
export function tuple(
  first: readonly Check[],
  rest: Check,
  { min = 0, max = Infinity }: Bounds = {},
): Check {
  const expects = `an array${describeLength(min, max)}`;
  return createCheck(expects, (value, issues) => {
    if (!Array.isArray(value)) {
      addError(issues, expects, describeKind(value));
      return;
    }
    const { length } = value;
    if (length < min || length > max) {
      addError(issues, expects, `an array of length ${length}`);
    }
    for (let i = 0; i < length; i++) {
      const check = first[i] ?? rest;
      checkInside(issues, i, check, value[i]);
    }
  });
}

/** An array in which so many items are what `item` accepts. */
export function containing(
  item: Check,
  { min = 1, max = Infinity }: Bounds = {},
): Check {
  const count = max === Infinity ? `${min} or more` : `${min} to ${max}`;
  const expects = `an array with ${count} of ${item.expects}`;
  return createCheck(expects, (value, issues) => {
    if (!Array.isArray(value)) {
      addError(issues, expects, describeKind(value));
      return;
    }
    const fitting = value.filter((one) => accepts(item, one));
    const { length } = fitting;
    if (length < min || length > max) {
      addError(issues, expects, `an array with ${length}`);
    }
  });
}
