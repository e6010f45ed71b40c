import { normalQuantile } from "./normal.js";
import type { Quantiles } from "./quantiles.js";
import type { Share } from "./share.js";

/** A number that was found in some calls, and where that of all may lie. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval of a share: good for few calls, too, and never outside of
 * 0 to 1.
 *
 * @param confidence - The probability that it holds the truth: 0.95.
 * @returns Nothing where no call has an answer.
 */
export function estimateShare(
  { yes, known }: Pick<Share, "yes" | "known">,
  confidence: number,
): Estimate | undefined {
  if (known === 0) {
    return undefined;
  }
  const z = zOf(confidence);
  const value = yes / known;
  const variance = varianceOf(value);
  const square = (z * z) / known;
  const scale = 1 + square;
  const shifted = value + square / 2;
  const middle = shifted / scale;
  const found = variance / known;
  const spread = found + square / (4 * known);
  const deviation = Math.sqrt(spread);
  const half = (z * deviation) / scale;
  const low = Math.max(0, middle - half);
  const high = Math.min(1, middle + half);
  return {
    value,
    // Rounding must not leave out what was found.
    low: yes === 0 ? 0 : low,
    high: yes === known ? 1 : high,
  };
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
  const [downA, upA] = distancesOf(a);
  const [downB, upB] = distancesOf(b);
  const down = Math.hypot(downB, upA);
  const up = Math.hypot(upB, downA);
  return {
    value,
    low: value - down,
    high: value + up,
  };
}

/** How far the ends are from the value. */
function distancesOf({ value, low, high }: Estimate): [number, number] {
  const down = value - low;
  const up = high - value;
  return [down, up];
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
