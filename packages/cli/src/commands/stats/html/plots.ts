import { formatCount, formatMs } from "../../../fleet/format-number.js";
import { listDays } from "../list-days.js";
import type { AmountRecord, CountRecord } from "../stats-report.js";
import { type Html, html } from "./html.js";
import { type Bar, plotBars } from "./plot-bars.js";

/** One bar a day, as high as its calls; nothing where no call has a start. */
export function plotDays(counts: readonly CountRecord[]): Html {
  const days = listDays(counts);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    return html``;
  }
  const bars = days.map(drawDay);
  const calls = counts.map((count) => count.calls);
  const most = formatCount(Math.max(...calls));
  const caption = `at most ${most} a day`;
  return plotBars(bars, {
    title: "Calls of each day",
    description: `From ${first.value} to ${last.value}; ${caption}.`,
    caption,
    axis: [first.value, last.value],
  });
}

function drawDay({ value, calls }: CountRecord): Bar {
  const count = formatCount(calls);
  return {
    label: `${value}: ${count}`,
    count: calls,
  };
}

/** A bar beside a number: `share` of 1 is the whole width. */
export function plotBar(share: number): Html {
  const least = share > 0 ? 0.5 : 0;
  const width = Math.max(share * 100, least);
  return html`<svg class="bar" aria-hidden="true" viewBox="0 0 100 10"
 preserveAspectRatio="none"><rect width="${width}" height="10"/></svg>`;
}

/** A line from the median to the 99th percentile, with marks at p50 and p90. */
export function plotSpread(
  { p50, p90, p99 }: AmountRecord,
  widest: number,
): Html {
  const placeOf = (ms: number) => (ms / widest) * 100;
  const from = placeOf(p50);
  const length = Math.max(0.5, placeOf(p99) - from);
  const labels = [
    `p50 ${formatMs(p50)}`,
    `p90 ${formatMs(p90)}`,
    `p99 ${formatMs(p99)}`,
  ];
  return html`<svg class="bar" role="img" aria-label="${labels.join(", ")}"
 viewBox="0 0 100 10" preserveAspectRatio="none">
<rect class="soft" x="${from}" y="3" width="${length}" height="4"/>
${plotMark(from)}
${plotMark(placeOf(p90))}</svg>`;
}

function plotMark(place: number): Html {
  const x = Math.max(0, place - 0.5);
  return html`<rect x="${x}" width="1" height="10"/>`;
}
