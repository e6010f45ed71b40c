import type { Draft } from "../issue.js";
import {
  addError,
  addPropertyError,
  type Check,
  checkInside,
  createCheck,
} from "./check.js";
import { enumeration } from "./enumeration.js";
import { describeKind, isObject } from "./kind.js";
import type { Shape } from "./object.js";

/**
 * Objects told apart by the token under `property`: only the branch that the
 * token names is looked at, so one fault is one issue. An unknown token is a
 * warning, like any unknown value of an enum.
 */
export function union(property: string, branches: Shape): Check {
  const byToken = new Map<unknown, Check>(Object.entries(branches));
  const tokens = enumeration(Object.keys(branches));
  return createCheck("an object", (value, issues) => {
    if (!isObject(value)) {
      addError(issues, "an object", describeKind(value));
      return;
    }
    const token = value[property];
    const branch = byToken.get(token);
    if (branch) {
      branch(value, issues);
    } else if (token === undefined) {
      addPropertyError(issues, property, tokens.expects, "nothing");
    } else {
      checkInside(issues, property, tokens, token);
    }
  });
}

/**
 * Objects told apart by which of the keys they have: the first branch whose key
 * is there is the one that counts, unless it is wrong and another one, whose key
 * is there too, is right. One that is null counts only where no other is there.
 */
export function keyed(branches: Shape): Check {
  const keys = Object.keys(branches);
  const expects = `an object with ${keys.join(" or ")}`;
  return createCheck(expects, (value, issues) => {
    if (!isObject(value)) {
      addError(issues, expects, describeKind(value));
      return;
    }
    const key =
      keys.find((name) => value[name] != null) ??
      keys.find((name) => value[name] === null);
    if (key === undefined) {
      addError(issues, expects, "an object with none of them");
      return;
    }
    const before = issues.length;
    branches[key]?.(value, issues);
    if (issues.length > before) {
      const others = keys.filter((name) => name !== key && name in value);
      if (others.some((name) => accepts(branches[name], value))) {
        issues.length = before;
      }
    }
  });
}

function accepts(check: Check | undefined, value: unknown): boolean {
  const found: Draft[] = [];
  check?.(value, found);
  return found.length === 0;
}
