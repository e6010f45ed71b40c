import { drawSparkline, groupNeighbours } from "../../fleet/charts.js";
import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../fleet/format-number.js";
import type { Painter } from "../../output/paint.js";
import { utcTimes } from "../../output/time-format.js";
import { writeCounts } from "./counts-text.js";
import { writeGroups } from "./groups-text.js";
import { writeLatencies } from "./latency-text.js";
import { listDays } from "./list-days.js";
import type {
  AmountRecord,
  NumbersRecord,
  ShareRecord,
  StatsReport,
} from "./stats-report.js";
import { joinLines, type TextLayout } from "./text-layout.js";

/** Wide enough for `Not connected`, and a gap. */
const titleWidth = 15;

/** Lines under a title. */
type Section = readonly [title: string, lines: readonly string[]];

/** A report for people: sections of lines, each section with its title. */
export function writeStatsText(
  report: StatsReport,
  layout: TextLayout,
): string {
  if (report.total.calls === 0) {
    return "No call matches. Widen the filters, or see rollcall stats --help.\n";
  }
  const width = layout.width - titleWidth;
  const sections = listSections(report, {
    ...layout,
    width,
  });
  const parts: string[] = [];
  for (const [title, lines] of sections) {
    if (lines.length > 0) {
      const section = writeSection(title, lines, layout.paint);
      parts.push(section);
    }
  }
  const groups = writeGroups(report, layout);
  if (groups !== "") {
    parts.push(groups);
  }
  return parts.join("\n");
}

function listSections(report: StatsReport, layout: TextLayout): Section[] {
  const { total } = report;
  const count = (counts: typeof total.statuses) => {
    return writeCounts(counts, total.calls, layout);
  };
  return [
    ["Calls", writeVolume(report, layout)],
    ["Duration", writeAmount(total, total.duration_ms, formatMs)],
    ["At a time", writePeak(total)],
    ["Status", count(total.statuses)],
    ["Ended by", count(total.reasons)],
    ["Rates", writeRates(total)],
    ["Sentiment", count(total.sentiments)],
    ["Latency", writeLatencies(total.latencies_ms)],
    ["Cost", writeAmount(total, total.cost_cents, formatCents)],
  ];
}

function writeSection(
  title: string,
  lines: readonly string[],
  paint: Painter,
): string {
  const indent = " ".repeat(titleWidth);
  const written: string[] = [];
  let start = paint(title, "bold") + indent.slice(title.length);
  for (const line of lines) {
    written.push(start + line);
    start = indent;
  }
  return joinLines(written);
}

function writeVolume(report: StatsReport, layout: TextLayout): string[] {
  const { total, days, tz } = report;
  const calls = formatCount(total.calls);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    return [`${calls}; none says when it started`];
  }
  return [
    `${calls}, started from ${first.value} to ${last.value} (${tz})`,
    ...drawDays(report, layout),
  ];
}

/** A bar for each day, or for several where there are more than columns. */
function drawDays({ days }: StatsReport, layout: TextLayout): string[] {
  const { width, style, paint } = layout;
  const all = listDays(days);
  const counts = all.map((day) => day.calls);
  const bars = groupNeighbours(counts, width);
  const line = drawSparkline(bars, style);
  const each = Math.ceil(all.length / width);
  const most = formatCount(Math.max(...bars));
  const unit = nameDays(each);
  return [paint(line, "cyan"), `at most ${most} ${unit}`];
}

function nameDays(count: number): string {
  if (count === 1) {
    return "a day";
  }
  return `in ${count} days`;
}

function writeAmount(
  { calls }: NumbersRecord,
  amount: AmountRecord | null,
  format: (value: number) => string,
): string[] {
  if (amount === null) {
    return [];
  }
  const parts = [
    `p50 ${format(amount.p50)}`,
    `p90 ${format(amount.p90)}`,
    `p99 ${format(amount.p99)}`,
    `total ${format(amount.total)}`,
  ];
  const line = parts.join("   ");
  const without = calls - amount.count;
  return [line, ...writeWithout(without)];
}

function writeWithout(calls: number): string[] {
  if (calls > 0) {
    return [`${formatCount(calls)} calls without`];
  }
  return [];
}

function writePeak({ peak_concurrency: peak }: NumbersRecord): string[] {
  if (peak === null) {
    return ["not known: the calls do not come in the order of their starts"];
  }
  const most = formatCount(peak.calls);
  const at = utcTimes.format(peak.at);
  return [`at most ${most} calls, at ${at} (UTC)`];
}

function writeRates(total: NumbersRecord): string[] {
  return [
    writeRate("success", total.success),
    writeRate("voicemail", total.voicemail),
    writeRate("transferred", total.transfer),
    writeRate("error", total.error),
    writeRate("not connected", total.not_connected),
  ];
}

function writeRate(name: string, { share, known }: ShareRecord): string {
  const title = name.padEnd(14);
  const rate = formatShare(share).padStart(7);
  const calls = formatCount(known);
  return `${title}${rate}  of ${calls} calls that say it`;
}
