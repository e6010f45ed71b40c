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
import type { TextLayout } from "./text-layout.js";

/** So many groups are shown: a long screenful. */
const mostShown = 40;

/** A column beside the group's name. */
interface GroupColumn {
  readonly title: string;
  readonly width: number;
  readonly cell: (group: GroupRecord) => string;
}

const columns: readonly GroupColumn[] = [
  {
    title: "calls",
    width: 9,
    cell: ({ calls }) => formatCount(calls),
  },
  {
    title: "p50",
    width: 9,
    cell: ({ duration_ms }) => formatMs(duration_ms?.p50),
  },
  {
    title: "success",
    width: 9,
    cell: ({ success }) => formatShare(success.share ?? undefined),
  },
  {
    title: "error",
    width: 8,
    cell: ({ error }) => formatShare(error.share ?? undefined),
  },
  {
    title: "e2e p50",
    width: 9,
    cell: (group) => formatMs(findEndToEnd(group)),
  },
  {
    title: "cost",
    width: 11,
    cell: ({ cost_cents }) => formatCents(cost_cents?.total),
  },
];

const numbersWidth = columns.reduce((sum, { width }) => sum + width, 0);

/** What the rows of a table have in common. */
interface RowLayout extends TextLayout {
  readonly nameWidth: number;
  readonly barWidth: number;
  /** The calls of the longest bar. */
  readonly most: number;
}

/** A table of the groups; nothing where calls are in no groups. */
export function writeGroups(report: StatsReport, layout: TextLayout): string {
  const { by, groups } = report;
  if (by === null) {
    return "";
  }
  const shown = groups.slice(0, mostShown);
  const rowLayout = sizeRows(by, shown, layout);
  const lines = [
    layout.paint(writeHeading(by, rowLayout), "bold"),
    ...shown.map((group) => writeGroup(group, rowLayout)),
    ...writeRest(report),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function sizeRows(
  by: string,
  shown: readonly GroupRecord[],
  layout: TextLayout,
): RowLayout {
  const lengths = shown.map(({ key }) => showSafely(key).length);
  const longest = Math.max(by.length, ...lengths);
  const room = layout.width - numbersWidth;
  const nameWidth = Math.max(narrowestName, Math.min(longest, room));
  const left = room - nameWidth - 2;
  const counts = shown.map(({ calls }) => calls);
  return {
    ...layout,
    nameWidth,
    barWidth: Math.max(0, Math.min(widestBar, left)),
    most: Math.max(...counts, 1),
  };
}

const narrowestName = 8;
const widestBar = 30;

function writeHeading(by: string, { nameWidth }: RowLayout): string {
  const titles = columns.map(({ title, width }) => title.padStart(width));
  return by.padEnd(nameWidth) + titles.join("");
}

function writeGroup(group: GroupRecord, layout: RowLayout): string {
  const { nameWidth, barWidth, most, style, paint } = layout;
  const name = fitName(showSafely(group.key), nameWidth);
  const cells = columns.map(({ cell, width }) => cell(group).padStart(width));
  const bar = drawBar(group.calls / most, barWidth, style);
  return `${name}${cells.join("")}  ${paint(bar, "bar")}`;
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
