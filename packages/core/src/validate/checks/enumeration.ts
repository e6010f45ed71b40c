import { addError, type Check, createCheck } from "./check.js";
import { describeKind } from "./kind.js";
import { describeToken, UNSHOWN } from "./token.js";

/** How many of the known values a message names. */
const MAX_NAMED = 6;

/**
 * One of the known values. Another string is only a warning, since enums of
 * this API grow; of numbers and booleans, which the types hold closed, another
 * value is an error. The message names it if it looks like a token of an enum and
 * the spec does not call the value sensitive.
 */
export function enumeration(
  values: readonly (string | number | boolean)[],
  options: { readonly sensitive?: boolean } = {},
): Check {
  const known = new Set<unknown>(values);
  const expects = describeValues(values);
  const isOfStrings = values.every(isString);
  const describe = options.sensitive ? hideToken : describeToken;
  return createCheck(expects, (value, issues) => {
    if (known.has(value)) {
      return;
    }
    if (!isString(value) || !isOfStrings) {
      addError(issues, expects, describeKind(value));
      return;
    }
    issues.push({
      severity: "warning",
      path: [],
      expected: expects,
      got: describe(value),
    });
  });
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function hideToken(): string {
  return UNSHOWN;
}

/** The first few values, and how many more there are. */
function describeValues(values: readonly unknown[]): string {
  const named = values.slice(0, MAX_NAMED).join(", ");
  if (values.length < 2) {
    return named;
  }
  if (values.length <= MAX_NAMED) {
    return `one of ${named}`;
  }
  return `one of ${named} and ${values.length - MAX_NAMED} more`;
}
