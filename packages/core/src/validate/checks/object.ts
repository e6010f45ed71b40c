import type { Draft } from "../issue.js";
import { type Check, expecting, fail, within } from "./check.js";
import { isObject, kindOf } from "./kind.js";

/** A check for each property. */
export type Shape = Readonly<Record<string, Check>>;

/**
 * An object with these properties. Others are let through unseen, unless
 * `closed`.
 */
export function object(
  required: Shape,
  optional: Shape = {},
  closed = false,
): Check {
  const shape = { ...required, ...optional };
  const names = Object.keys(shape);
  const checks = Object.values(shape);
  const needed = Object.keys(required).length;
  return expecting("an object", (value, issues) => {
    if (!isObject(value)) {
      return fail(issues, "an object", kindOf(value));
    }
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i] as string;
      const check = checks[i] as Check;
      const inside = value[name];
      if (inside !== undefined) {
        within(issues, name, check, inside);
      } else if (i < needed) {
        missing(issues, name, check);
      }
    }
    if (closed) {
      refuseOthers(value, shape, issues);
    }
  });
}

/** Adds the error about a property that has to be there and is not. */
export function missing(
  issues: Draft[],
  name: string,
  { expects }: Pick<Check, "expects">,
): void {
  issues.push({
    severity: "error",
    path: [name],
    expected: expects,
    got: "nothing",
  });
}

function refuseOthers(
  value: Record<string, unknown>,
  shape: Shape,
  issues: Draft[],
): void {
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(shape, name)) {
      continue;
    }
    issues.push({
      severity: "error",
      path: [name],
      expected: "no such property",
      got: kindOf(value[name]),
    });
  }
}
