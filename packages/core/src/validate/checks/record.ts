import { type Check, expecting, fail, within } from "./check.js";
import { isObject, kindOf } from "./kind.js";

/**
 * An object whose names are the user's own, each value of which `item` accepts.
 */
export function record(item: Check): Check {
  return expecting("an object", (value, issues) => {
    if (!isObject(value)) {
      return fail(issues, "an object", kindOf(value));
    }
    for (const name of Object.keys(value)) {
      within(issues, name, item, value[name]);
    }
  });
}
