import type { Draft } from "../issue.js";
import { type Bounds, describeRange } from "./bounds.js";
import { addError, type Check, createCheck, hasErrors } from "./check.js";
import { describeKind, isObject } from "./kind.js";

/** What `base` accepts, if it also passes one more test. */
function refine(
  base: Check,
  expects: string,
  passes: (value: unknown) => boolean,
): Check {
  return createCheck(expects, (value, issues) => {
    const before = issues.length;
    base(value, issues);
    if (!hasErrors(issues, before) && !passes(value)) {
      addError(issues, expects, `${describeKind(value)} that is not`);
    }
  });
}

/** A number between bounds that do not belong to the range. */
export function between(
  base: Check,
  { min = -Infinity, max = Infinity }: Bounds,
): Check {
  const words = [
    min > -Infinity && ` above ${min}`,
    max < Infinity && ` below ${max}`,
  ].filter((word) => word !== false);
  const expects = base.expects + words.join(" and");
  return refine(base, expects, (value) => {
    const number = value as number;
    return number > min && number < max;
  });
}

/** A number that is a multiple of `step`. */
export function multiple(base: Check, step: number): Check {
  const expects = `${base.expects} that is a multiple of ${step}`;
  return refine(base, expects, (value) =>
    Number.isInteger((value as number) / step),
  );
}

/** An array without two equal items. */
export function distinct(base: Check): Check {
  const expects = `${base.expects} without equal items`;
  return refine(base, expects, (value) => {
    const texts = (value as unknown[]).map(canonicalText);
    return new Set(texts).size === texts.length;
  });
}

/** Equal values have equal texts, in whatever order their keys are. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (!isObject(inner)) {
      return inner;
    }
    const names = Object.keys(inner).sort();
    return { ...names.map((name) => [name, inner[name]]) };
  });
}

/** An object with so many properties. */
export function sized(base: Check, { min = 0, max = Infinity }: Bounds): Check {
  const expects = `${base.expects} with properties in number${describeRange(min, max)}`;
  return refine(base, expects, (value) => {
    const { length } = Object.keys(value as object);
    return length >= min && length <= max;
  });
}

/** What `check` has nothing to say against is wrong, and all else is right. */
export function not(check: Check): Check {
  const expects = `anything but ${check.expects}`;
  return createCheck(expects, (value, issues) => {
    const found: Draft[] = [];
    check(value, found);
    if (found.length === 0) {
      addError(issues, expects, describeKind(value));
    }
  });
}
