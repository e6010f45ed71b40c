import { type Html, html } from "./html.js";

/** A bar of a plot. */
export interface Bar {
  /** What it stands for, with its number. */
  readonly label: string;
  readonly count: number;
}

/** What is said of a plot. */
export interface PlotWords {
  readonly title: string;
  /** What is seen in it, for those who do not. */
  readonly description: string;
  /** What stands above it. */
  readonly caption: string;
  /** What stands below it, from the left to the right. */
  readonly axis: readonly string[];
}

/** Plots are drawn in these units, and stretched to the page. */
const plotHeight = 100;

/** Of a bar's place, so much is bar, and the rest a gap. */
const barWidth = 0.8;

/** Bars beside each other, each as high as its number beside the largest. */
export function plotBars(bars: readonly Bar[], words: PlotWords): Html {
  const { title, description, caption, axis } = words;
  const most = bars.reduce((high, { count }) => Math.max(high, count), 1);
  const drawn = bars.map((bar, at) => drawBar(bar, at, most));
  const marks = axis.map((text) => html`<span>${text}</span>`);
  return html`<figure>
<figcaption>${caption}</figcaption>
<svg class="bars" role="img" viewBox="0 0 ${bars.length} ${plotHeight}"
 preserveAspectRatio="none">
<title>${title}</title>
<desc>${description}</desc>
${drawn}</svg>
<div class="axis" aria-hidden="true">${marks}</div>
</figure>`;
}

function drawBar({ label, count }: Bar, at: number, most: number): Html {
  if (count === 0) {
    return html``;
  }
  const height = (count / most) * plotHeight;
  const x = at + (1 - barWidth) / 2;
  const y = plotHeight - height;
  return html`<rect x="${x}" y="${y}" width="${barWidth}" height="${height}">
<title>${label}</title></rect>
`;
}
