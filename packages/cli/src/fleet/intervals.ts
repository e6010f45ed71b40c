import { normalQuantile } from "./normal.js";
import type { Quantiles } from "./quantiles.js";

/** A number that was found in some calls, and where that of all may lie. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often the answer was yes, of the calls that have one. */
interface Answers {
  readonly yes: number;
  readonly known: number;
}

/**
 * Wilson's interval of a share: good for few calls, too, and never outside of
 * 0 to 1.
 *
 * @param confidence - The probability that it holds the truth: 0.95.
 * @returns Nothing where no call has an answer.
 */
export function estimateShare(
  { yes, known }: Answers,
  confidence: number,
): Estimate | undefined {
  if (known === 0) {
    return undefined;
  }
  const z = zOf(confidence);
  const value = yes / known;
  const variance = varianceOf(value);
  const square = z ** 2 / known;
  const scale = 1 + square;
  const shifted = value + square / 2;
  const middle = shifted / scale;
  const spread = variance + square / 4;
  const deviation = Math.sqrt(square * spread);
  const half = deviation / scale;
  return {
    value,
    // Rounding must not leave out what was found.
    low: clamp(middle - half, 0, value),
    high: clamp(middle + half, value, 1),
  };
}

function clamp(number: number, low: number, high: number): number {
  const raised = Math.max(low, number);
  return Math.min(high, raised);
}

/**
 * The median, with an interval whose ends are two of the numbers themselves, so
 * that it is right however they are spread.
 *
 * @returns Nothing where there are too few numbers for such an interval: less
 * than 6, for 0.95.
 */
export function estimateMedian(
  numbers: Quantiles,
  confidence: number,
): Estimate | undefined {
  const { count, error } = numbers;
  const rank = lowerRank(count, confidence);
  const value = numbers.quantile(0.5);
  if (rank < 1) {
    return undefined;
  }
  if (value === undefined) {
    return undefined;
  }
  const low = numbers.atRank(rank) ?? value;
  const high = numbers.atRank(count + 1 - rank) ?? value;
  return {
    value,
    low: low * (1 - error),
    high: high * (1 + error),
  };
}

/** Up to so many numbers the binomial distribution is added up. */
const mostAdded = 1000;

/** The last rank that the median is improbable enough to lie below. */
function lowerRank(count: number, confidence: number): number {
  if (count > mostAdded) {
    const deviation = Math.sqrt(count) / 2;
    const distance = zOf(confidence) * deviation;
    const middle = count / 2;
    return Math.floor(middle - distance);
  }
  const allowed = (1 - confidence) / 2;
  let probability = 0.5 ** count;
  let sum = probability;
  let rank = 0;
  while (sum <= allowed) {
    rank++;
    probability *= (count - rank + 1) / rank;
    sum += probability;
  }
  return rank;
}

/**
 * The difference `b - a` of two estimates from different calls. For shares with
 * Wilson's intervals it is Newcombe's.
 */
export function estimateDifference(a: Estimate, b: Estimate): Estimate {
  const value = b.value - a.value;
  const ofA = distancesOf(a);
  const ofB = distancesOf(b);
  const down = Math.hypot(ofB.down, ofA.up);
  const up = Math.hypot(ofB.up, ofA.down);
  return {
    value,
    low: value - down,
    high: value + up,
  };
}

/** How far the ends are from the value. */
interface Distances {
  readonly down: number;
  readonly up: number;
}

function distancesOf({ value, low, high }: Estimate): Distances {
  return {
    down: value - low,
    up: high - value,
  };
}

/** Whether there is a difference at all, whatever its size. */
export function isShown({ low, high }: Estimate): boolean {
  return low > 0 || high < 0;
}

/** The probability that so many calls show a difference that is there. */
const power = 0.8;

/**
 * How many calls each side needs, about, so that a difference as large as that
 * of these shares is shown with a probability of 80 %.
 *
 * @returns Nothing where they are equal.
 */
export function countNeeded(
  a: number,
  b: number,
  confidence: number,
): number | undefined {
  if (a === b) {
    return undefined;
  }
  const z = zOf(confidence) + normalQuantile(power);
  const spread = varianceOf(a) + varianceOf(b);
  const ratio = z / (a - b);
  const calls = ratio ** 2 * spread;
  return Math.max(1, Math.ceil(calls));
}

function varianceOf(share: number): number {
  return share * (1 - share);
}

/** How many standard deviations an interval goes to either side. */
function zOf(confidence: number): number {
  return normalQuantile((1 + confidence) / 2);
}
