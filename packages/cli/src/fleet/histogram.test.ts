import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binNumbers } from "./histogram.js";

/** Each number once. */
const once = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.map((number) => [number, 1] as const);
};

describe("bins of a histogram", () => {
  it.each<[string, number[], [from: number, to: number, count: number][]]>([
    ["of nothing", [], []],
    ["of one number", [150], [[126, 158, 1]]],
    ["of zeros", [0, 0.5], [[0, 1, 2]]],
    [
      "with a gap",
      [10, 11, 17],
      [
        [10, 13, 2],
        [13, 16, 0],
        [16, 20, 1],
      ],
    ],
    [
      "with what is far below the others",
      [0, 2, ...new Array(200).fill(1000)],
      [
        [0, 1000, 2],
        [1000, 1259, 200],
      ],
    ],
  ])("%s", (_, numbers, want) => {
    const bins = binNumbers(once(numbers));
    const rounded = bins.map(({ from, to, count }) => {
      return [Math.round(from), Math.round(to), count];
    });
    expect(rounded).toEqual(want);
  });

  it("hold each number once, join, and are few", () => {
    const amount = fc.double({ min: 0, max: 1e17, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (numbers) => {
        const bins = binNumbers(once(numbers));
        const sum = bins.reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(numbers.length);
        expect(bins.length).toBeLessThanOrEqual(61);
        const starts = bins.slice(1).map(({ from }) => from);
        expect(starts).toEqual(bins.slice(0, -1).map(({ to }) => to));
        const least = Math.min(...numbers);
        const most = Math.max(...numbers);
        expect(bins[0]?.from).toBeLessThanOrEqual(least * 1.000001);
        expect(bins.at(-1)?.to).toBeGreaterThan(most * 0.999999);
      }),
    );
  });
});
