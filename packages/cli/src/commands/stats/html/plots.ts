import { formatCount, formatMs } from "../../../fleet/format-number.js";
import { listDays } from "../list-days.js";
import type { AmountRecord, CountRecord } from "../stats-report.js";
import { type Html, html } from "./html.js";

/** Plots are drawn in these units, and stretched to the page. */
const plotHeight = 100;

/** One bar a day, as high as its calls; nothing where no call has a start. */
export function plotDays(counts: readonly CountRecord[]): Html {
  const days = listDays(counts);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    return html``;
  }
  const most = days.reduce((high, { calls }) => Math.max(high, calls), 0);
  const bars = days.map(({ value, calls }, at) => {
    const height = (calls / most) * plotHeight;
    const y = plotHeight - height;
    return html`<rect x="${at + 0.1}" y="${y}" width="0.8" height="${height}"><title>${value}: ${calls}</title></rect>`;
  });
  return html`<figure>
<figcaption>at most ${formatCount(most)} a day</figcaption>
<svg class="days" role="img" aria-label="Calls of each day" viewBox="0 0 ${days.length} ${plotHeight}" preserveAspectRatio="none">${bars}</svg>
<div class="axis"><span>${first.value}</span><span>${last.value}</span></div>
</figure>`;
}

/** A bar beside a number: `share` of 1 is the whole width. */
export function plotBar(share: number): Html {
  const width = Math.max(share * 100, share > 0 ? 0.5 : 0);
  return html`<svg class="bar" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none"><rect width="${width}" height="10"/></svg>`;
}

/** A line from the median to the 99th percentile, with marks at p50 and p90. */
export function plotSpread(
  { p50, p90, p99 }: AmountRecord,
  widest: number,
): Html {
  const [from, middle, to] = [p50, p90, p99].map((ms) => (ms / widest) * 100);
  const label = `p50 ${formatMs(p50)}, p90 ${formatMs(p90)}, p99 ${formatMs(p99)}`;
  const length = Math.max(0.5, Number(to) - Number(from));
  return html`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 100 10" preserveAspectRatio="none">
<rect class="soft" x="${Number(from)}" y="3" width="${length}" height="4"/>
<rect x="${Math.max(0, Number(from) - 0.5)}" width="1" height="10"/>
<rect x="${Math.max(0, Number(middle) - 0.5)}" width="1" height="10"/></svg>`;
}
