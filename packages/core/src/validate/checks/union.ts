import { type Check, expecting, fail, within } from "./check.js";
import { enumeration } from "./enumeration.js";
import { isObject, kindOf } from "./kind.js";
import { missing, type Shape } from "./object.js";

/**
 * Objects told apart by the token under `property`: only the branch that the
 * token names is looked at, so one fault is one issue. An unknown token is a
 * warning, like any unknown value of an enum.
 */
export function union(property: string, branches: Shape): Check {
  const byToken = new Map<unknown, Check>(Object.entries(branches));
  const tokens = enumeration(Object.keys(branches));
  return expecting("an object", (value, issues) => {
    if (!isObject(value)) {
      return fail(issues, "an object", kindOf(value));
    }
    const name = value[property];
    const branch = byToken.get(name);
    if (branch) {
      branch(value, issues);
    } else if (name === undefined) {
      missing(issues, property, tokens);
    } else {
      within(issues, property, tokens, name);
    }
  });
}

/**
 * Objects told apart by which of the keys they have: the first branch whose key
 * is there is the one that counts. One that is null counts only where no other
 * is there.
 */
export function keyed(branches: Shape): Check {
  const entries = Object.entries(branches);
  const expects = `an object with ${Object.keys(branches).join(" or ")}`;
  return expecting(expects, (value, issues) => {
    if (!isObject(value)) {
      return fail(issues, expects, kindOf(value));
    }
    const [, branch] =
      entries.find(([key]) => value[key] != null) ??
      entries.find(([key]) => value[key] === null) ??
      [];
    if (branch) {
      branch(value, issues);
    } else {
      fail(issues, expects, "an object with none of them");
    }
  });
}
