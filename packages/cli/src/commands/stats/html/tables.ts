import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../../fleet/format-number.js";
import type {
  AmountRecord,
  CountRecord,
  GroupRecord,
  LatencyRecord,
} from "../stats-report.js";
import { type Html, html } from "./html.js";
import { plotBar, plotSpread } from "./plots.js";

/** A table with a heading; cells are markup. */
export function writeTable(
  titles: readonly string[],
  rows: readonly Html[],
): Html {
  const heads = titles.map((title) => html`<th scope="col">${title}</th>`);
  return html`<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** The numbers of a plot, for those who open it. */
export function foldTable(
  titles: readonly string[],
  rows: readonly Html[],
): Html {
  const table = writeTable(titles, rows);
  return html`<details><summary>The same as a table</summary>
${table}</details>`;
}

/** A row: what it is of, its numbers, and a plot of them. */
function writeRow(name: string, numbers: readonly string[], plot: Html): Html {
  const cells = numbers.map((number) => html`<td>${number}</td>`);
  return html`<tr><td>${name}</td>${cells}
<td class="plot">${plot}</td></tr>
`;
}

/** How often each text is there, with bars. */
export function tableCounts(
  title: string,
  counts: readonly CountRecord[],
  all: number,
): Html {
  const most = findMost(counts);
  const rows = counts.map(({ value, calls }) => {
    const numbers = [formatCount(calls), formatShare(calls / all)];
    const plot = plotBar(calls / most);
    return writeRow(value, numbers, plot);
  });
  return writeTable([title, "calls", "share", ""], rows);
}

function findMost(rows: readonly { readonly calls: number }[]): number {
  return rows.reduce((high, { calls }) => Math.max(high, calls), 1);
}

/** Percentiles of each latency, and what they are of. */
export function tableLatencies(latencies: readonly LatencyRecord[]): Html {
  const amounts = latencies.map(amountOf);
  const widest = amounts.reduce((high, amount) => {
    const longest = amount?.p99 ?? 0;
    return Math.max(high, longest);
  }, 1);
  const rows = latencies.map((latency) => writeLatency(latency, widest));
  return writeTable(["latency", "p50", "p90", "p99", "of", ""], rows);
}

function writeLatency(latency: LatencyRecord, widest: number): Html {
  const amount = amountOf(latency);
  const three = [amount?.p50, amount?.p90, amount?.p99];
  const numbers = [...three.map(formatMs), writeOf(latency)];
  const plot = amount ? plotSpread(amount, widest) : html``;
  return writeRow(latency.part, numbers, plot);
}

function amountOf(latency: LatencyRecord): AmountRecord | null {
  const { is_pooled, measurements, medians_of_calls } = latency;
  if (is_pooled) {
    return measurements;
  }
  return medians_of_calls;
}

/** What percentiles of a latency are of. */
export function countedOf({ is_pooled }: LatencyRecord): string {
  if (is_pooled) {
    return "measurements";
  }
  return "calls";
}

function writeOf(latency: LatencyRecord): string {
  const amount = amountOf(latency);
  const count = formatCount(amount?.count);
  return `${count} ${countedOf(latency)}`;
}

const groupTitles = [
  "calls",
  "median length",
  "success",
  "errors",
  "peak",
  "cost",
  "",
];

/** The numbers of each group. */
export function tableGroups(by: string, groups: readonly GroupRecord[]): Html {
  const most = findMost(groups);
  const rows = groups.map((group) => {
    const numbers = listCells(group);
    const plot = plotBar(group.calls / most);
    return writeRow(group.key, numbers, plot);
  });
  return writeTable([by, ...groupTitles], rows);
}

function listCells(group: GroupRecord): string[] {
  const { success, error, duration_ms, peak_concurrency, cost_cents } = group;
  return [
    formatCount(group.calls),
    formatMs(duration_ms?.p50),
    formatShare(success.share),
    formatShare(error.share),
    formatCount(peak_concurrency?.calls),
    formatCents(cost_cents?.total),
  ];
}
