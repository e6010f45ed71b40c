import { type Check, createCheck } from "./check.js";

/** What `check` accepts, or null. */
export function nullable(check: Check): Check {
  const expects = `${check.expects} or null`;
  return createCheck(expects, (value, issues) => {
    if (value !== null) {
      check(value, issues);
    }
  });
}
