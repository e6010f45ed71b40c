/** What a ratio has to be. */
export type Target = AtMost | AtLeast;

interface AtMost {
  readonly atMost: number;
}

interface AtLeast {
  readonly atLeast: number;
}

/** One line of a bench. */
export interface Result {
  readonly name: string;
  readonly ratio: number;
  /** As it is read: `<= 1.15`. */
  readonly target: string;
  readonly pass: boolean;
  /** What the ratio was made of. */
  readonly [detail: string]: unknown;
}

/** Something to measure. */
export interface Bench {
  readonly name: string;
  run(): Promise<Result>;
}

/** Judges a ratio. */
export function resultOf(
  name: string,
  ratio: number,
  target: Target,
  details: object,
): Result {
  return {
    name,
    ratio: roundNumber(ratio),
    target: writeTarget(target),
    pass: isMet(target, ratio),
    ...details,
  };
}

function isMet(target: Target, ratio: number): boolean {
  if ("atMost" in target) {
    return ratio <= target.atMost;
  }
  return ratio >= target.atLeast;
}

function writeTarget(target: Target): string {
  if ("atMost" in target) {
    return `<= ${target.atMost}`;
  }
  return `>= ${target.atLeast}`;
}

/** Rounds to three digits: a bench cannot promise more. */
export function roundNumber(number: number): number {
  return Number(number.toPrecision(3));
}
