import type { Draft } from "../issue.js";
import { type Check, createCheck } from "./check.js";

/** What `then` accepts where `test` has nothing to say, and else `otherwise`. */
export function conditional(test: Check, then: Check, otherwise: Check): Check {
  return createCheck("a value", (value, issues) => {
    const found: Draft[] = [];
    test(value, found);
    const check = found.length === 0 ? then : otherwise;
    check(value, issues);
  });
}
