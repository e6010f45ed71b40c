import { describe, expect, it } from "vitest";
import { drawLatency, parseLatency } from "./answer-latency.js";

function drawn(text: string): number[] {
  const latency = parseLatency(text);
  return Array.from({ length: 20_000 }, (_, n) =>
    drawLatency(latency, 7, 1, n),
  ).sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.floor(sorted.length * q)] ?? Number.NaN;

describe("drawLatency", () => {
  it.each([
    ["80ms", 80, 80],
    ["uniform(20ms,200ms)", 110, 191],
    ["normal(80ms,10ms)", 80, 96.4],
    ["lognormal(80ms,0.5)", 80, 182],
    ["exponential(100ms)", 69.3, 299.6],
  ])(
    "gives %s a median of %d ms and a 95th percentile of %d ms",
    (text, median, p95) => {
      const sorted = drawn(text);
      expect(Math.abs(quantile(sorted, 0.5) / median - 1)).toBeLessThan(0.04);
      expect(Math.abs(quantile(sorted, 0.95) / p95 - 1)).toBeLessThan(0.05);
    },
  );

  it("is never negative, never endless, and the same each time", () => {
    expect(drawn("normal(1ms,1s)")[0]).toBe(0);
    expect(drawn("lognormal(1h,9)").at(-1)).toBe(3_600_000);
    expect(drawn("exponential(5ms)")).toEqual(drawn("exponential(5ms)"));
  });
});
