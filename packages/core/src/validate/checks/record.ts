import { addError, type Check, checkInside, createCheck } from "./check.js";
import { describeKind, isObject } from "./kind.js";

/**
 * An object whose names are the user's own, each value of which `item` accepts.
 */
export function record(item: Check): Check {
  return createCheck("an object", (value, issues) => {
    if (!isObject(value)) {
      addError(issues, "an object", describeKind(value));
      return;
    }
    for (const name of Object.keys(value)) {
      checkInside(issues, name, item, value[name]);
    }
  });
}
