import { showSafely } from "../../errors/show-safely.js";
import { drawBar } from "../../fleet/charts.js";
import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../fleet/format-number.js";
import { fitText } from "../../output/shorten.js";
import { measureText } from "../../output/text-width.js";
import type { GroupRecord, StatsReport } from "./stats-report.js";
import { alignRight, joinLines, type TextLayout } from "./text-layout.js";

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
    cell: ({ success }) => formatShare(success.share),
  },
  {
    title: "error",
    width: 8,
    cell: ({ error }) => formatShare(error.share),
  },
  {
    title: "e2e p50",
    width: 9,
    cell: ({ e2e_latency_ms }) => formatMs(e2e_latency_ms?.p50),
  },
  {
    title: "cost",
    width: 11,
    cell: ({ cost_cents }) => formatCents(cost_cents?.total),
  },
];

const numbersWidth = addUpWidths();

function addUpWidths(): number {
  let sum = 0;
  for (const { width } of columns) {
    sum += width;
  }
  return sum;
}

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
  const heading = writeHeading(by, rowLayout);
  const rows = shown.map((group) => writeGroup(group, rowLayout));
  const rest = writeRest(report);
  const lines = [layout.paint(heading, "bold"), ...rows, ...rest];
  return joinLines(lines);
}

function sizeRows(
  by: string,
  shown: readonly GroupRecord[],
  layout: TextLayout,
): RowLayout {
  let widest = by.length;
  let most = 1;
  for (const { key, calls } of shown) {
    const name = showSafely(key);
    const width = measureText(name);
    widest = Math.max(widest, width);
    most = Math.max(most, calls);
  }
  const room = layout.width - numbersWidth;
  const fitting = Math.min(widest, room);
  const nameWidth = Math.max(narrowestName, fitting);
  const left = room - nameWidth - 2;
  return {
    ...layout,
    nameWidth,
    barWidth: Math.max(0, Math.min(widestBar, left)),
    most,
  };
}

const narrowestName = 8;
const widestBar = 30;

function writeHeading(by: string, { nameWidth }: RowLayout): string {
  let heading = by.padEnd(nameWidth);
  for (const { title, width } of columns) {
    heading += title.padStart(width);
  }
  return heading;
}

function writeGroup(group: GroupRecord, layout: RowLayout): string {
  const { nameWidth, barWidth, most, style, paint } = layout;
  const key = showSafely(group.key);
  const name = fitText(key, nameWidth);
  let numbers = "";
  for (const { cell, width } of columns) {
    const text = cell(group);
    numbers += alignRight(text, width);
  }
  const share = group.calls / most;
  const bar = drawBar(share, barWidth, style);
  return `${name}${numbers}  ${paint(bar, "cyan")}`;
}

/** What the table leaves out. */
function writeRest({ by, groups, without_group }: StatsReport): string[] {
  const lines: string[] = [];
  if (groups.length > mostShown) {
    const more = formatCount(groups.length - mostShown);
    lines.push(`and ${more} more: -o json or -o csv shows all.`);
  }
  const { calls } = without_group;
  if (calls > 0) {
    const count = formatCount(calls);
    lines.push(`${count} calls have no ${by}.`);
  }
  return lines;
}
