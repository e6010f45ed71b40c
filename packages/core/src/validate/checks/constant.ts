import { addError, type Check, createCheck } from "./check.js";
import { describeKind } from "./kind.js";
import { describeToken } from "./token.js";

/**
 * The one value that makes a schema what it is: with another string it is
 * another schema's value.
 */
export function constant(only: string | number | boolean | null): Check {
  const expects = String(only);
  return createCheck(expects, (value, issues) => {
    if (value === only) {
      return;
    }
    const isString = typeof value === "string";
    const got = isString ? describeToken(value) : describeKind(value);
    addError(issues, expects, got);
  });
}
