import { binNumbers } from "../../fleet/histogram.js";
import type { Quantiles } from "../../fleet/quantiles.js";
import type { Tally } from "../../fleet/tally.js";
import type { Histogram } from "./stats-report.js";

/** How long calls were. */
export function drawDurations({ durations }: Tally): Histogram {
  return drawHistogram("duration", durations);
}

/** How long each latency was, in the same numbers that its percentiles are of. */
export function drawLatencies({ latencies }: Tally): Histogram[] {
  return [...latencies].map(([part, tally]) => {
    const { isPooled, measurements, medians } = tally;
    return drawHistogram(part, isPooled ? measurements : medians);
  });
}

function drawHistogram(name: string, numbers: Quantiles): Histogram {
  const sorted = numbers.sorted();
  const bins = binNumbers(sorted);
  return {
    name,
    bins,
  };
}
