import { type Bounds, range } from "./bounded.js";
import { type Check, expecting, fail } from "./check.js";
import { kindOf } from "./kind.js";

/** A string with a pattern or a length (in characters, not in UTF-16 units). */
export function text(
  pattern?: RegExp,
  { min = 0, max = Infinity }: Bounds = {},
): Check {
  const lengths =
    min > 0 || max < Infinity ? ` with a length${range(min, max)}` : "";
  const expects = `a string${lengths}${pattern ? ` that matches ${pattern.source}` : ""}`;
  return expecting(expects, (value, issues) => {
    if (typeof value !== "string") {
      fail(issues, expects, kindOf(value));
    } else if (pattern && !pattern.test(value)) {
      fail(issues, expects, "a string that does not");
    } else if (lengths && outside([...value].length, min, max)) {
      fail(issues, expects, "one of another length");
    }
  });
}

function outside(size: number, min: number, max: number): boolean {
  return size < min || size > max;
}
