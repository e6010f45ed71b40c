import { type Bounds, range } from "./bounded.js";
import { type Check, expecting, fail, within } from "./check.js";
import { kindOf } from "./kind.js";

/** An array, each item of which `item` accepts. */
export function array(
  item: Check,
  { min = 0, max = Infinity }: Bounds = {},
): Check {
  const lengths =
    min > 0 || max < Infinity ? ` with a length${range(min, max)}` : "";
  const expects = `an array${lengths}`;
  return expecting(expects, (value, issues) => {
    if (!Array.isArray(value)) {
      return fail(issues, expects, kindOf(value));
    }
    const { length } = value;
    if (length < min || length > max) {
      fail(issues, expects, `an array of length ${length}`);
    }
    for (let i = 0; i < length; i += 1) {
      within(issues, i, item, value[i]);
    }
  });
}
