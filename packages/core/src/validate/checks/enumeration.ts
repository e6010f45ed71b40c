import { type Check, expecting, fail } from "./check.js";
import { kindOf } from "./kind.js";

const SHOWN = 6;
const token = /^[a-z]+(_[a-z0-9]+)*$/;

/**
 * One of the known values. Another string is only a warning, since enums of
 * this API grow. The message names it if it looks like a token of an enum and
 * the spec does not call the value sensitive.
 */
export function enumeration(
  values: readonly string[],
  options: { readonly sensitive?: boolean } = {},
): Check {
  const known = new Set<unknown>(values);
  const expects = listed(values);
  return expecting(expects, (value, issues) => {
    if (known.has(value)) {
      return;
    }
    if (typeof value !== "string") {
      fail(issues, expects, kindOf(value));
    } else {
      issues.push({
        severity: "warning",
        path: [],
        expected: expects,
        got: shown(value, options.sensitive),
      });
    }
  });
}

/** A string, if it looks like a token of an enum. */
export function shown(value: string, sensitive = false): string {
  return !sensitive && token.test(value) ? `"${value}"` : "another string";
}

/** The first few values, and how many more there are. */
function listed(values: readonly string[]): string {
  const rest = values.length - SHOWN;
  const some =
    values.slice(0, SHOWN).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  return values.length > 1 ? `one of ${some}` : some;
}
