import type { Draft } from "../issue.js";
import { type Check, expecting, fail } from "./check.js";

/** Both bounds belong to the range. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A number (checked by `base`) inside a range. */
export function bounded(
  base: Check,
  { min = -Infinity, max = Infinity }: Bounds,
): Check {
  const expects = `${base.expects}${range(min, max)}`;
  return expecting(expects, (value, issues) => {
    const own: Draft[] = [];
    base(value, own);
    if (own[0]) {
      return fail(issues, expects, own[0].got);
    }
    if ((value as number) < min) {
      fail(issues, expects, `${base.expects} below ${min}`);
    } else if ((value as number) > max) {
      fail(issues, expects, `${base.expects} above ${max}`);
    }
  });
}

/** The bounds as words: ` from 8000 to 48000`, ` of at least 10000`. */
export function range(min: number, max: number): string {
  if (max === Infinity) {
    return ` of at least ${min}`;
  }
  return min === -Infinity ? ` of at most ${max}` : ` from ${min} to ${max}`;
}
