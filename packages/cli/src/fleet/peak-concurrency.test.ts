import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PeakConcurrency } from "./peak-concurrency.js";

type Span = readonly [start: number, end: number];

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 25 }))
    .map(([start, length]): Span => [start, start + length]),
  { maxLength: 60 },
);

function peakOf(calls: readonly Span[]) {
  const concurrency = new PeakConcurrency();
  for (const [start, end] of calls) {
    concurrency.add(start, end);
  }
  return concurrency.peak;
}

/** Counts at every start; the first of the highest. */
function naivePeak(calls: readonly Span[]) {
  let peak: { calls: number; at: number } | undefined;
  for (let at = 0; at <= 40; at++) {
    const on = calls.filter(([start, end]) => start <= at && at < end).length;
    const begins = calls.some(([start, end]) => start === at && at < end);
    if (begins && on > (peak?.calls ?? 0)) {
      peak = { calls: on, at };
    }
  }
  return peak;
}

describe("the peak", () => {
  it.each([
    ["oldest first", 1],
    ["newest first", -1],
  ])("of calls that come %s is what counting finds", (_, sign) => {
    fc.assert(
      fc.property(spans, (calls) => {
        const sorted = [...calls].sort((a, b) => sign * (a[0] - b[0]));
        expect(peakOf(sorted)).toEqual(naivePeak(calls));
      }),
      { numRuns: 1000 },
    );
  });

  it("is not known where calls come in no order", () => {
    expect(
      peakOf([
        [5, 9],
        [1, 9],
        [3, 9],
      ]),
    ).toBeUndefined();
  });
});
