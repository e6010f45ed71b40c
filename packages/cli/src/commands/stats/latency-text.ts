import { showSafely } from "../../errors/show-safely.js";
import { formatCount, formatMs } from "../../fleet/format-number.js";
import { fitText } from "../../output/shorten.js";
import { measureText } from "../../output/text-width.js";
import type { AmountRecord, LatencyRecord } from "./stats-report.js";
import { alignRight } from "./text-layout.js";

const numberWidth = 8;
const ofWidth = 14;
const widestName = 26;

/** A line of the table. */
interface Row {
  readonly name: string;
  readonly numbers: readonly string[];
  /** What the numbers are percentiles of. */
  readonly of: string;
}

const heading: Row = {
  name: "",
  numbers: ["p50", "p90", "p99"],
  of: "measurements",
};

const explanation = [
  "Of calls: percentiles of the calls' own medians. They say how",
  "calls differ; percentiles of all answers cannot be made of them.",
];

/** A line for each latency, and what its percentiles are of. */
export function writeLatencies(latencies: readonly LatencyRecord[]): string[] {
  if (latencies.length === 0) {
    return [];
  }
  const rows = [heading, ...latencies.map(makeRow)];
  const widths = rows.map(({ name }) => measureText(name));
  const widest = Math.max(...widths);
  const nameWidth = Math.min(widestName, widest);
  const lines = rows.map((row) => writeRow(row, nameWidth));
  const isAllPooled = latencies.every(({ is_pooled }) => is_pooled);
  if (isAllPooled) {
    return lines;
  }
  return [...lines, ...explanation];
}

function makeRow(latency: LatencyRecord): Row {
  const { part, measurements, medians_of_calls: medians } = latency;
  const name = showSafely(part);
  if (latency.is_pooled && measurements) {
    return {
      name,
      numbers: formatThree(measurements),
      of: formatCount(measurements.count),
    };
  }
  const count = formatCount(medians?.count);
  return {
    name,
    numbers: formatThree(medians),
    of: `${count} calls`,
  };
}

function formatThree(amount: AmountRecord | null): string[] {
  const three = [amount?.p50, amount?.p90, amount?.p99];
  return three.map(formatMs);
}

function writeRow({ name, numbers, of }: Row, nameWidth: number): string {
  const cells = numbers.map((number) => alignRight(number, numberWidth));
  const fitted = fitText(name, nameWidth);
  const last = alignRight(of, ofWidth);
  return [fitted, ...cells, last].join("");
}
