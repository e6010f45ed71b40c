import type { Draft } from "../issue.js";
import {
  addError,
  addPropertyError,
  type Check,
  checkInside,
  createCheck,
  findIssues,
} from "./check.js";
import { describeKind, isObject } from "./kind.js";

/** Looks at an object alone. */
function objectCheck(
  run: (value: Record<string, unknown>, issues: Draft[]) => void,
): Check {
  return createCheck("an object", (value, issues) => {
    if (isObject(value)) {
      run(value, issues);
    } else {
      addError(issues, "an object", describeKind(value));
    }
  });
}

/**
 * An object whose properties are checked by patterns of their names. `others`
 * is for those that no pattern matches and that have no name in `known`; `true`
 * refuses them.
 */
export function patterned(
  patterns: readonly (readonly [RegExp, Check])[],
  known: readonly string[] = [],
  others: boolean | Check = false,
): Check {
  return objectCheck((value, issues) => {
    for (const name of Object.keys(value)) {
      const matching = patterns.filter(([pattern]) => pattern.test(name));
      for (const [, check] of matching) {
        checkInside(issues, name, check, value[name]);
      }
      if (matching.length > 0) {
        continue;
      }
      if (known.includes(name)) {
        continue;
      }
      if (others === true) {
        const got = describeKind(value[name]);
        addPropertyError(issues, name, "no such property", got);
      } else if (others) {
        checkInside(issues, name, others, value[name]);
      }
    }
  });
}

/** An object, each name in which is what `check` accepts. */
export function named(check: Check): Check {
  return objectCheck((value, issues) => {
    for (const name of Object.keys(value)) {
      for (const draft of findIssues(check, name)) {
        issues.push({
          ...draft,
          path: [name],
          expected: `a name that is ${draft.expected}`,
        });
      }
    }
  });
}

/** An object in which some properties are there wherever another one is. */
export function dependent(
  needs: Readonly<Record<string, readonly string[]>>,
): Check {
  const all = Object.entries(needs);
  return objectCheck((value, issues) => {
    for (const [name, needed] of all) {
      if (!Object.hasOwn(value, name)) {
        continue;
      }
      const missing = needed.filter((one) => !Object.hasOwn(value, one));
      for (const one of missing) {
        addPropertyError(issues, one, `a value beside "${name}"`, "nothing");
      }
    }
  });
}
