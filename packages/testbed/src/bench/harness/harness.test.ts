import { describe, expect, test } from "vitest";
import { interleave } from "./interleave.js";
import { median } from "./median.js";
import { resultOf, type Target } from "./result.js";

describe("median", () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 3], 2.5],
  ])("of %j is %d", (numbers, want) => {
    expect(median(numbers)).toBe(want);
  });

  test("refuses an empty list", () => {
    expect(() => median([])).toThrow();
  });
});

describe("interleave", () => {
  test("begins each round with the next variant, and answers medians", async () => {
    const order: string[] = [];
    const medians = await interleave(["a", "b", "c"], 3, async (name) =>
      order.push(name),
    );
    expect(order.join("")).toBe("abcbcacab");
    expect(medians).toEqual({ a: 6, b: 4, c: 5 });
  });
});

describe("resultOf", () => {
  const rows: readonly [ratio: number, target: Target, pass: boolean][] = [
    [1.15, { atMost: 1.15 }, true],
    [1.16, { atMost: 1.15 }, false],
    [6, { atLeast: 6 }, true],
    [5.9, { atLeast: 6 }, false],
    [Number.NaN, { atMost: 9 }, false],
  ];
  test.each(rows)("judges %d by %j: %s", (ratio, target, pass) => {
    expect(resultOf("bench", ratio, target, {}).pass).toBe(pass);
  });
});
