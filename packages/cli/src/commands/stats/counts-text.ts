import { showSafely } from "../../errors/show-safely.js";
import { drawBar } from "../../fleet/charts.js";
import { formatCount, formatShare } from "../../fleet/format-number.js";
import { keepStart } from "../../output/shorten.js";
import type { CountRecord } from "./stats-report.js";
import type { TextLayout } from "./text-layout.js";

/** So many are shown; the rest is added up. */
const mostShown = 12;

/** A longer bar says no more. */
const widestBar = 40;

const numbersWidth = 20;

/** A line for each text: how often it is there, its share of calls, a bar. */
export function writeCounts(
  counts: readonly CountRecord[],
  calls: number,
  layout: TextLayout,
): string[] {
  const rows = addUpRest(counts, calls);
  const lengths = rows.map(({ value }) => value.length);
  const longest = Math.max(...lengths, 0);
  const widestName = Math.floor(layout.width / 2);
  const nameWidth = Math.min(longest, widestName);
  const room = layout.width - nameWidth - numbersWidth;
  const barWidth = Math.max(0, Math.min(widestBar, room));
  const most = Math.max(...rows.map((row) => row.calls), 1);
  return rows.map((row) => {
    const name = cutName(row.value, nameWidth).padEnd(nameWidth);
    const bar = drawBar(row.calls / most, barWidth, layout.style);
    const numbers = writeNumbers(row, calls);
    return `${name}${numbers}  ${layout.paint(bar, "bar")}`;
  });
}

function writeNumbers(row: CountRecord, calls: number): string {
  const count = formatCount(row.calls);
  const share = formatShare(row.calls / calls);
  return count.padStart(9) + share.padStart(8);
}

/** Those that are shown, the others, and the calls that have none. */
function addUpRest(
  counts: readonly CountRecord[],
  calls: number,
): CountRecord[] {
  const shown = counts.slice(0, mostShown).map((row) => {
    return { ...row, value: showSafely(row.value) };
  });
  const others = addUp(counts.slice(mostShown));
  const without = calls - addUp(counts);
  const rest = [
    { value: "(others)", calls: others },
    { value: "(none)", calls: without },
  ];
  return [...shown, ...rest.filter((row) => row.calls > 0)];
}

function addUp(counts: readonly CountRecord[]): number {
  return counts.reduce((sum, { calls }) => sum + calls, 0);
}

function cutName(name: string, width: number): string {
  return name.length > width ? keepStart(name, width) : name;
}
