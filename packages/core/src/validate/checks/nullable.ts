import { type Check, expecting } from "./check.js";

/** What `check` accepts, or null. */
export function nullable(check: Check): Check {
  return expecting(`${check.expects} or null`, (value, issues) => {
    if (value !== null) {
      check(value, issues);
    }
  });
}
