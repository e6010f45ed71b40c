import { addError, type Check, createCheck } from "./check.js";
import { describeKind } from "./kind.js";
import { canonicalText } from "./refined.js";

/** One of several values, of which some are objects or arrays. */
export function equal(values: readonly unknown[]): Check {
  const texts = new Set(values.map(canonicalText));
  const expects =
    values.length === 1 ? "the one value" : `one of ${values.length} values`;
  return createCheck(expects, (value, issues) => {
    const isKnown = texts.has(canonicalText(value));
    if (!isKnown) {
      addError(issues, expects, `${describeKind(value)} that is not`);
    }
  });
}
