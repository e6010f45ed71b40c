import type { FieldTest } from "./call-test.js";

/** A half-open range of whole milliseconds; what is left out has no bound. */
export interface Range {
  /** Inclusive. */
  readonly from?: number | undefined;
  /** Exclusive. */
  readonly before?: number | undefined;
}

/** The whole milliseconds that pass a test; `undefined`: no range does. */
export function rangeOf({ op, value }: FieldTest): Range | undefined {
  const number = value as number;
  switch (op) {
    case "ge":
      return { from: Math.ceil(number) };
    case "gt":
      return { from: Math.floor(number) + 1 };
    case "lt":
      return { before: Math.ceil(number) };
    case "le":
      return { before: Math.floor(number) + 1 };
    case "eq":
      return between(number, number);
    case "bt": {
      const [low, high] = value as readonly [number, number];
      return between(low, high);
    }
    default:
      return undefined;
  }
}

function between(low: number, high: number): Range {
  return {
    from: Math.ceil(low),
    before: Math.floor(high) + 1,
  };
}

/** What lies in both ranges. */
export function overlapOf(a: Range, b: Range): Range {
  return {
    from: latest(a.from, b.from),
    before: earliest(a.before, b.before),
  };
}

function latest(a: number | undefined, b: number | undefined) {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return Math.max(a, b);
}

function earliest(a: number | undefined, b: number | undefined) {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return Math.min(a, b);
}

/** Whether a range leaves anything out. */
export function hasBound({ from, before }: Range): boolean {
  return from !== undefined || before !== undefined;
}

/** Whether nothing lies in a range. */
export function isEmptyRange({ from, before }: Range): boolean {
  if (from === undefined) {
    return false;
  }
  if (before === undefined) {
    return false;
  }
  return from >= before;
}
