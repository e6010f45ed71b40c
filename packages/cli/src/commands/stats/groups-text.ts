import { showSafely } from "../../errors/show-safely.js";
import { drawBar } from "../../fleet/charts.js";
import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../fleet/format-number.js";
import { keepStart } from "../../output/shorten.js";
import type { GroupRecord, StatsReport } from "./stats-report.js";
import type { TextLayout } from "./stats-text.js";

/** So many groups are shown: a long screenful. */
const mostShown = 40;

/** What is shown of a group beside its name, with the width of the column. */
const columns: readonly [
  title: string,
  width: number,
  cell: (group: GroupRecord) => string,
][] = [
  ["calls", 9, ({ calls }) => formatCount(calls)],
  ["p50", 9, ({ duration_ms }) => formatMs(duration_ms?.p50)],
  ["success", 9, ({ success }) => formatShare(success.share ?? undefined)],
  ["error", 8, ({ error }) => formatShare(error.share ?? undefined)],
  ["e2e p50", 9, (group) => formatMs(findEndToEnd(group))],
  ["cost", 11, ({ cost_cents }) => formatCents(cost_cents?.total)],
];

const numbersWidth = columns.reduce((sum, [, width]) => sum + width, 0);

/** A table of the groups; nothing where calls are in no groups. */
export function writeGroups(report: StatsReport, layout: TextLayout): string {
  const { by, groups } = report;
  if (by === null) {
    return "";
  }
  const shown = groups.slice(0, mostShown);
  const names = shown.map(({ key }) => showSafely(key));
  const longest = Math.max(by.length, ...names.map(({ length }) => length));
  const room = layout.width - numbersWidth;
  const nameWidth = Math.max(8, Math.min(longest, room));
  const barWidth = Math.max(0, Math.min(30, room - nameWidth - 2));
  const titles = columns.map(([title, width]) => title.padStart(width));
  const heading = by.padEnd(nameWidth) + titles.join("");
  const most = Math.max(...shown.map(({ calls }) => calls), 1);
  const rows = shown.map((group, at) => {
    const cells = columns.map(([, width, cell]) => cell(group).padStart(width));
    const bar = drawBar(group.calls / most, barWidth, layout.style);
    const name = fitName(String(names[at]), nameWidth);
    return `${name}${cells.join("")}  ${layout.paint(bar, "bar")}`;
  });
  const lines = [layout.paint(heading, "bold"), ...rows, ...writeRest(report)];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function fitName(name: string, width: number): string {
  return name.length > width ? keepStart(name, width) : name.padEnd(width);
}

/** What the table leaves out. */
function writeRest({ by, groups, without_group }: StatsReport): string[] {
  const lines: string[] = [];
  if (groups.length > mostShown) {
    const more = formatCount(groups.length - mostShown);
    lines.push(`and ${more} more: -o json or -o csv shows all.`);
  }
  if (without_group > 0) {
    lines.push(`${formatCount(without_group)} calls have no ${by}.`);
  }
  return lines;
}

/** Of the calls' own medians: all calls have those. */
function findEndToEnd({ latencies_ms }: GroupRecord): number | undefined {
  const latency = latencies_ms.find(({ part }) => part === "e2e");
  return latency?.medians_of_calls?.p50;
}
