import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countNeeded,
  type Estimate,
  estimateDifference,
  estimateMedian,
  estimateShare,
  isShown,
} from "./intervals.js";
import { normalQuantile } from "./normal.js";
import { Quantiles } from "./quantiles.js";

const share = (yes: number, known: number) =>
  estimateShare({ yes, known }, 0.95) as Estimate;

it.each([
  [0.5, 0],
  [0.8, 0.8416212336],
  [0.975, 1.9599639845],
  [0.995, 2.5758293035],
  [0.9999, 3.7190164855],
  [0.0001, -3.7190164855],
])("The normal quantile of %d is %d", (probability, want) => {
  expect(normalQuantile(probability)).toBeCloseTo(want, 9);
});

describe("Wilson's interval", () => {
  // The values of Newcombe's paper of 1998 on single proportions, table I.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d is %d to %d", (yes, known, low, high) => {
    const estimate = share(yes, known);
    expect(estimate.low).toBeCloseTo(low, 4);
    expect(estimate.high).toBeCloseTo(high, 4);
  });

  it("holds the share, inside of 0 to 1", () => {
    const counts = fc.tuple(fc.nat(1000), fc.nat(1000));
    fc.assert(
      fc.property(counts, ([yes, no]) => {
        fc.pre(yes + no > 0);
        const { value, low, high } = share(yes, yes + no);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(
          true,
        );
      }),
    );
  });

  it("of no call is none", () => {
    expect(estimateShare({ yes: 0, known: 0 }, 0.95)).toBeUndefined();
  });
});

describe("Newcombe's interval of a difference", () => {
  // The values of Newcombe's paper of 1998 on differences, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %d in %d and %d in %d is %d to %d", (a, m, b, n, low, high) => {
    const difference = estimateDifference(share(b, n), share(a, m));
    expect(difference.low).toBeCloseTo(low, 3);
    expect(difference.high).toBeCloseTo(high, 3);
  });

  it("shows nothing of 3 in 5 and 1 in 5, and something of 30 in 50", () => {
    const few = estimateDifference(share(1, 5), share(3, 5));
    const many = estimateDifference(share(10, 50), share(30, 50));
    expect([isShown(few), isShown(many)]).toEqual([false, true]);
  });
});

describe("the median's interval", () => {
  const upTo = (count: number) => {
    const numbers = new Quantiles();
    for (let number = 1; number <= count; number++) {
      numbers.add(number);
    }
    return estimateMedian(numbers, 0.95);
  };

  // The ranks that tables of the sign test have.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [25, 8, 18],
    [100, 40, 61],
  ])("of 1 to %d is %d to %d", (count, low, high) => {
    expect(upTo(count)).toMatchObject({ low, high });
  });

  it("is none of 5", () => {
    expect(upTo(5)).toBeUndefined();
  });
});

it("Telling 60 % from 70 % needs the 356 calls that textbooks name", () => {
  const needed = countNeeded(0.6, 0.7, 0.95) ?? 0;
  expect(needed).toBeGreaterThan(345);
  expect(needed).toBeLessThan(365);
  expect(countNeeded(0.6, 0.6, 0.95)).toBeUndefined();
});
