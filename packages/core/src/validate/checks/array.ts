import { type Bounds, describeLength } from "./bounds.js";
import { addError, type Check, checkInside, createCheck } from "./check.js";
import { describeKind } from "./kind.js";

/** An array, each item of which `item` accepts. */
export function array(
  item: Check,
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
      checkInside(issues, i, item, value[i]);
    }
  });
}
