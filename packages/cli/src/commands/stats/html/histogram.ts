import {
  formatCount,
  formatMs,
  formatShare,
} from "../../../fleet/format-number.js";
import type { Bin } from "../../../fleet/histogram.js";
import type { Histogram } from "../stats-report.js";
import { type Html, html } from "./html.js";
import { type Bar, plotBars } from "./plot-bars.js";
import { foldTable } from "./tables.js";

/** What is counted in a histogram. */
export interface HistogramWords {
  readonly title: string;
  /** `calls`, or `measurements` */
  readonly counted: string;
}

/**
 * How many numbers there are of each length, as a plot and as a table; nothing
 * where there are none.
 */
export function writeHistogram(
  { bins }: Histogram,
  { title, counted }: HistogramWords,
): Html {
  const first = bins[0];
  const last = bins.at(-1);
  const highest = findHighest(bins);
  if (!first || !last || !highest) {
    return html``;
  }
  const whole = {
    ...last,
    from: first.from,
  };
  const range = nameBin(whole);
  const peak = nameBin(highest);
  const count = formatCount(highest.count);
  const most = `most often ${peak} (${count} ${counted})`;
  const middle = bins[bins.length / 2];
  const plot = plotBars(bins.map(drawBin), {
    title,
    description: `A histogram from ${range}, on a logarithmic scale; ${most}.`,
    caption: `${title}: ${most}; logarithmic scale`,
    axis: writeMarks(whole, middle),
  });
  const table = writeBins(bins, counted);
  return html`${plot}
${table}
`;
}

function findHighest(bins: readonly Bin[]): Bin | undefined {
  let highest = bins[0];
  for (const bin of bins) {
    if (highest && bin.count > highest.count) {
      highest = bin;
    }
  }
  return highest;
}

function drawBin(bin: Bin): Bar {
  const { count } = bin;
  const name = nameBin(bin);
  return {
    label: `${name}: ${formatCount(count)}`,
    count,
  };
}

function nameBin({ from, to }: Bin): string {
  return `${formatMs(from)} to ${formatMs(to)}`;
}

/** The bounds at both ends, and the one in the middle where there is one. */
function writeMarks({ from, to }: Bin, middle: Bin | undefined): string[] {
  if (middle) {
    return [from, middle.from, to].map(formatMs);
  }
  return [from, to].map(formatMs);
}

function writeBins(bins: readonly Bin[], counted: string): Html {
  const all = addUp(bins);
  const rows: Html[] = [];
  for (const bin of bins) {
    if (bin.count > 0) {
      const row = writeBin(bin, all);
      rows.push(row);
    }
  }
  return foldTable(["from", "to", counted, "share"], rows);
}

function addUp(bins: readonly Bin[]): number {
  let sum = 0;
  for (const { count } of bins) {
    sum += count;
  }
  return sum;
}

function writeBin({ from, to, count }: Bin, all: number): Html {
  const share = formatShare(count / all);
  return html`<tr><td>${formatMs(from)}</td><td>${formatMs(to)}</td>
<td>${formatCount(count)}</td><td>${share}</td></tr>
`;
}
