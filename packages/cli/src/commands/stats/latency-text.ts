import { showSafely } from "../../errors/show-safely.js";
import { formatCount, formatMs } from "../../fleet/format-number.js";
import { keepStart } from "../../output/shorten.js";
import type { AmountRecord, LatencyRecord } from "./stats-report.js";

const numberWidth = 8;
const ofWidth = 14;
const widestName = 26;

/** A line for each latency, and what its percentiles are of. */
export function writeLatencies(latencies: readonly LatencyRecord[]): string[] {
  const names = latencies.map(({ part }) => shortenName(part));
  const width = Math.max(...names.map((name) => name.length), 0);
  const heading = writeRow("", ["p50", "p90", "p99"], "measurements", width);
  const lines = latencies.map((latency, at) => {
    return writeLatency(latency, String(names[at]), width);
  });
  if (lines.length === 0) {
    return [];
  }
  const isAllPooled = latencies.every(({ is_pooled }) => is_pooled);
  return [heading, ...lines, ...(isAllPooled ? [] : explanation)];
}

const explanation = [
  "Of calls: percentiles of the calls' own medians. They say how",
  "calls differ; percentiles of all answers cannot be made of them.",
];

function shortenName(part: string): string {
  const name = showSafely(part);
  return name.length > widestName ? keepStart(name, widestName) : name;
}

function writeLatency(
  { measurements, medians_of_calls: medians, is_pooled }: LatencyRecord,
  name: string,
  width: number,
): string {
  if (is_pooled && measurements) {
    const of = formatCount(measurements.count);
    return writeRow(name, formatThree(measurements), of, width);
  }
  const of = `${formatCount(medians?.count)} calls`;
  return writeRow(name, formatThree(medians), of, width);
}

function formatThree(amount: AmountRecord | null): string[] {
  return [amount?.p50, amount?.p90, amount?.p99].map(formatMs);
}

function writeRow(
  name: string,
  cells: readonly string[],
  of: string,
  width: number,
): string {
  const padded = cells.map((cell) => cell.padStart(numberWidth));
  return `${name.padEnd(width)}${padded.join("")}${of.padStart(ofWidth)}`;
}
