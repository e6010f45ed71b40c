import {
  accepts,
  addError,
  addPropertyError,
  type Check,
  checkInside,
  createCheck,
  findIssues,
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
    const given = keys.filter((name) => value[name] !== undefined);
    const key = given.find((name) => value[name] !== null) ?? given[0];
    if (key === undefined) {
      addError(issues, expects, "an object with none of them");
      return;
    }
    const found = findIssues(branches[key] as Check, value);
    const isOther = found.length > 0 && fitsAnother(branches, key, value);
    if (!isOther) {
      issues.push(...found);
    }
  });
}

/** Whether another branch, whose key is there too, accepts the object. */
function fitsAnother(branches: Shape, key: string, value: object): boolean {
  return Object.entries(branches).some(([name, check]) => {
    const isThere = name !== key && name in value;
    return isThere && accepts(check, value);
  });
}
