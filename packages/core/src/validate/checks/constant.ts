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
    addError(issues, expects, describe(value));
  });
}

function describe(value: unknown): string {
  if (typeof value === "string") {
    return describeToken(value);
  }
  return describeKind(value);
}
