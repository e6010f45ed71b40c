import { type Check, expecting, fail } from "./check.js";
import { shown } from "./enumeration.js";
import { kindOf } from "./kind.js";

/**
 * The one value that makes a schema what it is: with another string it is
 * another schema's value.
 */
export function constant(only: string): Check {
  return expecting(only, (value, issues) => {
    if (value !== only) {
      fail(
        issues,
        only,
        typeof value === "string" ? shown(value) : kindOf(value),
      );
    }
  });
}
