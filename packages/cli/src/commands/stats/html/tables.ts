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

/** How often each text is there, with bars. */
export function tableCounts(
  title: string,
  counts: readonly CountRecord[],
  all: number,
): Html {
  const most = counts.reduce((high, { calls }) => Math.max(high, calls), 1);
  const rows = counts.map(({ value, calls }) => {
    return html`<tr><td>${value}</td><td>${formatCount(calls)}</td><td>${formatShare(calls / all)}</td><td class="plot">${plotBar(calls / most)}</td></tr>
`;
  });
  return writeTable([title, "calls", "share", ""], rows);
}

/** Percentiles of each latency, and what they are of. */
export function tableLatencies(latencies: readonly LatencyRecord[]): Html {
  const shown = latencies.map((latency) => ({
    latency,
    amount: amountOf(latency),
  }));
  const widest = shown.reduce((high, { amount }) => {
    return Math.max(high, amount?.p99 ?? 0);
  }, 1);
  const rows = shown.map(({ latency, amount }) => {
    const cells = [amount?.p50, amount?.p90, amount?.p99].map((ms) => {
      return html`<td>${formatMs(ms)}</td>`;
    });
    const plot = amount ? plotSpread(amount, widest) : html``;
    return html`<tr><td>${latency.part}</td>${cells}<td>${writeOf(latency)}</td><td class="plot">${plot}</td></tr>
`;
  });
  return writeTable(["latency", "p50", "p90", "p99", "of", ""], rows);
}

function amountOf(latency: LatencyRecord): AmountRecord | null {
  return latency.is_pooled ? latency.measurements : latency.medians_of_calls;
}

function writeOf(latency: LatencyRecord): string {
  const count = formatCount(amountOf(latency)?.count);
  return latency.is_pooled ? `${count} measurements` : `${count} calls`;
}

/** The numbers of each group. */
export function tableGroups(by: string, groups: readonly GroupRecord[]): Html {
  const most = groups.reduce((high, { calls }) => Math.max(high, calls), 1);
  const rows = groups.map((group) => {
    const cells = listCells(group).map((cell) => html`<td>${cell}</td>`);
    return html`<tr><td>${group.key}</td>${cells}<td class="plot">${plotBar(group.calls / most)}</td></tr>
`;
  });
  const titles = [
    by,
    "calls",
    "median length",
    "success",
    "errors",
    "peak",
    "cost",
    "",
  ];
  return writeTable(titles, rows);
}

function listCells(group: GroupRecord): string[] {
  const { success, error, duration_ms, peak_concurrency, cost_cents } = group;
  return [
    formatCount(group.calls),
    formatMs(duration_ms?.p50),
    formatShare(success.share ?? undefined),
    formatShare(error.share ?? undefined),
    formatCount(peak_concurrency?.calls),
    formatCents(cost_cents?.total),
  ];
}
