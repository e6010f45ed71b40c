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
  const most = `most often ${nameBin(highest)}`;
  const count = `${formatCount(highest.count)} ${counted}`;
  const range = `${formatMs(first.from)} to ${formatMs(last.to)}`;
  const plot = plotBars(bins.map(drawBin), {
    title,
    description: `A histogram from ${range}, on a logarithmic scale; ${most} (${count}).`,
    caption: `${title}: ${most} (${count}); logarithmic scale`,
    axis: chooseMarks(bins),
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
function chooseMarks(bins: readonly Bin[]): string[] {
  const middle = bins.length / 2;
  const bounds = [bins[0]?.from, bins[middle]?.from, bins.at(-1)?.to];
  const known = bounds.filter((bound) => bound !== undefined);
  return known.map(formatMs);
}

function writeBins(bins: readonly Bin[], counted: string): Html {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const there = bins.filter(({ count }) => count > 0);
  const rows = there.map((bin) => {
    const { from, to, count } = bin;
    const share = formatShare(count / all);
    return html`<tr><td>${formatMs(from)}</td><td>${formatMs(to)}</td>
<td>${formatCount(count)}</td><td>${share}</td></tr>
`;
  });
  return foldTable(["from", "to", counted, "share"], rows);
}
