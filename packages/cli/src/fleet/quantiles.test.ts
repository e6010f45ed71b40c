import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Quantiles } from "./quantiles.js";

const part = fc.double({ min: 0, max: 1, noNaN: true });

function quantilesOf(numbers: readonly number[]): Quantiles {
  const quantiles = new Quantiles();
  for (const number of numbers) {
    quantiles.add(number);
  }
  return quantiles;
}

function naiveQuantile(numbers: readonly number[], share: number) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0;
}

describe("a quantile", () => {
  it("of a few numbers is exact", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1e9 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(numbers, part, (all, share) => {
        const quantile = quantilesOf(all).quantile(share);
        expect(quantile).toBe(naiveQuantile(all, share));
      }),
    );
  });

  it("of many numbers is at most 1 % off", () => {
    const numbers = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), {
      minLength: 20,
      maxLength: 40,
    });
    fc.assert(
      fc.property(numbers, part, (some, share) => {
        const all = Array.from({ length: 100 }, () => some).flat();
        const quantiles = quantilesOf(all);
        const want = naiveQuantile(all, share);
        const distance = Math.abs((quantiles.quantile(share) ?? -1) - want);
        expect(quantiles.error).toBe(all.length > 1000 ? 0.01 : 0);
        expect(distance).toBeLessThanOrEqual(0.0100001 * want + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it("of no number is none", () => {
    expect(new Quantiles().quantile(0.5)).toBeUndefined();
  });
});
