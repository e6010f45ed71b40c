import { type Bounds, describeLength } from "./bounds.js";
import { addError, type Check, createCheck } from "./check.js";
import { describeKind } from "./kind.js";

/** A string with a pattern or a length (in characters, not in UTF-16 units). */
export function text(
  pattern?: RegExp,
  { min = 0, max = Infinity }: Bounds = {},
): Check {
  const lengthRule = describeLength(min, max);
  const patternRule = pattern ? ` that matches ${pattern.source}` : "";
  const expects = `a string${lengthRule}${patternRule}`;
  const isAnyLength = lengthRule === "";
  return createCheck(expects, (value, issues) => {
    if (typeof value !== "string") {
      addError(issues, expects, describeKind(value));
      return;
    }
    if (pattern && !pattern.test(value)) {
      addError(issues, expects, "a string that does not");
      return;
    }
    if (isAnyLength) {
      return;
    }
    const length = countCharacters(value);
    if (length < min || length > max) {
      addError(issues, expects, "one of another length");
    }
  });
}

function countCharacters(value: string): number {
  return [...value].length;
}
