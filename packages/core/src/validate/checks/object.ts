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
 * An object with these properties. Others are let through unseen, unless it is
 * closed, or there is a check for them.
 */
export function object(
  required: Shape,
  optional: Shape = {},
  others: boolean | Check = false,
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
    if (others === true) {
      refuseOthers(value, shape, issues);
    } else if (others) {
      checkOthers(value, shape, others, issues);
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

function checkOthers(
  value: Record<string, unknown>,
  shape: Shape,
  check: Check,
  issues: Draft[],
): void {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) {
      checkInside(issues, name, check, value[name]);
    }
  }
}
