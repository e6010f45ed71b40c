import type { Draft } from "../issue.js";
import {
  addError,
  addPropertyError,
  type Check,
  checkInside,
  createCheck,
} from "./check.js";
import { describeKind, isObject } from "./kind.js";

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
  const shape = {
    ...required,
    ...optional,
  };
  const names = Object.keys(shape);
  const checks = Object.values(shape);
  // The required ones come first.
  const requiredCount = Object.keys(required).length;
  return createCheck("an object", (value, issues) => {
    if (!isObject(value)) {
      addError(issues, "an object", describeKind(value));
      return;
    }
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      const check = checks[i] as Check;
      const property = value[name];
      if (property !== undefined) {
        checkInside(issues, name, check, property);
      } else if (i < requiredCount) {
        addPropertyError(issues, name, check.expects, "nothing");
      }
    }
    if (closed) {
      refuseOthers(value, shape, issues);
    }
  });
}

function refuseOthers(
  value: Record<string, unknown>,
  shape: Shape,
  issues: Draft[],
): void {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) {
      const got = describeKind(value[name]);
      addPropertyError(issues, name, "no such property", got);
    }
  }
}
