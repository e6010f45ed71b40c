import { type Check, createCheck } from "./check.js";

/** The check of a schema that contains itself, which is not there yet. */
export function lazy(expects: string, check: () => Check): Check {
  return createCheck(expects, (value, issues) => {
    const run = check();
    run(value, issues);
  });
}
