import { showSafely } from "../../errors/show-safely.js";
import { drawBar } from "../../fleet/charts.js";
import { formatCount, formatShare } from "../../fleet/format-number.js";
import { fitText } from "../../output/shorten.js";
import { measureText } from "../../output/text-width.js";
import type { CountRecord } from "./stats-report.js";
import { alignRight, type TextLayout } from "./text-layout.js";

/** So many are shown; the rest is added up. */
const mostShown = 12;

/** A longer bar says no more. */
const widestBar = 40;

const countWidth = 9;
const shareWidth = 8;
const gap = "  ";
const numbersWidth = countWidth + shareWidth + gap.length + 1;

/** What the lines have in common. */
interface CountsLayout extends TextLayout {
  readonly nameWidth: number;
  readonly barWidth: number;
  /** The calls of the longest bar. */
  readonly most: number;
  /** All calls. */
  readonly calls: number;
}

/** A line for each text: how often it is there, its share of calls, a bar. */
export function writeCounts(
  counts: readonly CountRecord[],
  calls: number,
  layout: TextLayout,
): string[] {
  const rows = addUpRest(counts, calls);
  const countsLayout = sizeRows(rows, calls, layout);
  return rows.map((row) => writeRow(row, countsLayout));
}

function sizeRows(
  rows: readonly CountRecord[],
  calls: number,
  layout: TextLayout,
): CountsLayout {
  const widths = rows.map(({ value }) => measureText(value));
  const widest = Math.max(...widths, 0);
  const half = Math.floor(layout.width / 2);
  const nameWidth = Math.min(widest, half);
  const room = layout.width - nameWidth - numbersWidth;
  const barWidth = Math.min(widestBar, room);
  const numbers = rows.map((row) => row.calls);
  return {
    ...layout,
    nameWidth,
    barWidth: Math.max(0, barWidth),
    most: Math.max(...numbers, 1),
    calls,
  };
}

function writeRow(row: CountRecord, layout: CountsLayout): string {
  const { nameWidth, barWidth, most, calls, style, paint } = layout;
  const name = fitText(row.value, nameWidth);
  const count = formatCount(row.calls);
  const share = formatShare(row.calls / calls);
  const bar = drawBar(row.calls / most, barWidth, style);
  return [
    name,
    alignRight(count, countWidth),
    alignRight(share, shareWidth),
    gap,
    paint(bar, "cyan"),
  ].join("");
}

/** Those that are shown, the others, and the calls that have none. */
function addUpRest(
  counts: readonly CountRecord[],
  calls: number,
): CountRecord[] {
  const first = counts.slice(0, mostShown);
  const shown = first.map((row) => {
    const value = showSafely(row.value);
    return {
      ...row,
      value,
    };
  });
  const others = addUp(counts.slice(mostShown));
  const without = calls - addUp(counts);
  if (others > 0) {
    shown.push({
      value: "(others)",
      calls: others,
    });
  }
  if (without > 0) {
    shown.push({
      value: "(none)",
      calls: without,
    });
  }
  return shown;
}

function addUp(counts: readonly CountRecord[]): number {
  return counts.reduce((sum, { calls }) => sum + calls, 0);
}
