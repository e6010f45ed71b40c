import { type Bounds, describeRange } from "./bounds.js";
import {
  accepts,
  addError,
  type Check,
  createCheck,
  hasErrors,
} from "./check.js";
import { describeKind, isObject } from "./kind.js";

/** Whether a value that `base` accepts passes one more test. */
type Test = (value: unknown) => boolean;

/** What `base` accepts, if it also passes one more test. */
function refine(base: Check, expects: string, passes: Test): Check {
  return createCheck(expects, (value, issues) => {
    const before = issues.length;
    base(value, issues);
    if (hasErrors(issues, before)) {
      return;
    }
    if (passes(value)) {
      return;
    }
    const got = `${describeKind(value)} that is not`;
    addError(issues, expects, got);
  });
}

/** A number between bounds that do not belong to the range. */
export function between(base: Check, bounds: Bounds): Check {
  const { min = -Infinity, max = Infinity } = bounds;
  const expects = base.expects + describeOpenRange(min, max);
  return refine(base, expects, (value) => {
    const number = value as number;
    return number > min && number < max;
  });
}

/** The range as words: ` above 0 and below 1`. */
function describeOpenRange(min: number, max: number): string {
  if (max === Infinity) {
    return ` above ${min}`;
  }
  if (min === -Infinity) {
    return ` below ${max}`;
  }
  return ` above ${min} and below ${max}`;
}

/** A number that is a multiple of `step`. */
export function multiple(base: Check, step: number): Check {
  const expects = `${base.expects} that is a multiple of ${step}`;
  return refine(base, expects, (value) => {
    const times = (value as number) / step;
    return Number.isInteger(times);
  });
}

/** An array without two equal items. */
export function distinct(base: Check): Check {
  const expects = `${base.expects} without equal items`;
  return refine(base, expects, (value) => {
    const items = value as unknown[];
    const texts = new Set(items.map(canonicalText));
    return texts.size === items.length;
  });
}

/** Equal values have equal texts, in whatever order their keys are. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (!isObject(inner)) {
      return inner;
    }
    const names = Object.keys(inner).sort();
    const entries = names.map((name) => [name, inner[name]]);
    return { ...entries };
  });
}

/** An object with so many properties. */
export function sized(base: Check, bounds: Bounds): Check {
  const { min = 0, max = Infinity } = bounds;
  const range = describeRange(min, max);
  const expects = `${base.expects} with properties in number${range}`;
  return refine(base, expects, (value) => {
    const { length } = Object.keys(value as object);
    return length >= min && length <= max;
  });
}

/** What `check` has nothing to say against is wrong, and all else is right. */
export function not(check: Check): Check {
  const expects = `anything but ${check.expects}`;
  return createCheck(expects, (value, issues) => {
    if (accepts(check, value)) {
      addError(issues, expects, describeKind(value));
    }
  });
}
