import { drawSparkline, groupNeighbours } from "../../fleet/charts.js";
import {
  formatCents,
  formatCount,
  formatMs,
  formatShare,
} from "../../fleet/format-number.js";
import type { Paint } from "../../fleet/paint.js";
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
import type { TextLayout } from "./text-layout.js";

/** Wide enough for `Not connected`, and a gap. */
const titleWidth = 15;

/** A report for people: sections of lines, each section with its title. */
export function writeStatsText(
  report: StatsReport,
  layout: TextLayout,
): string {
  const { total } = report;
  if (total.calls === 0) {
    return "No call matches. Widen the filters, or see rollcall stats --help.\n";
  }
  const inner = { ...layout, width: layout.width - titleWidth };
  const sections: [title: string, lines: readonly string[]][] = [
    ["Calls", writeVolume(report, inner)],
    ["Duration", writeAmount(total, total.duration_ms, formatMs)],
    ["At a time", writePeak(total)],
    ["Status", writeCounts(total.statuses, total.calls, inner)],
    ["Ended by", writeCounts(total.reasons, total.calls, inner)],
    ["Rates", writeRates(total)],
    ["Sentiment", writeCounts(total.sentiments, total.calls, inner)],
    ["Latency", writeLatencies(total.latencies_ms)],
    ["Cost", writeAmount(total, total.cost_cents, formatCents)],
  ];
  const written = sections.map(([title, lines]) => {
    return writeSection(title, lines, layout.paint);
  });
  const groups = writeGroups(report, layout);
  return [...written, groups].filter((text) => text !== "").join("\n");
}

function writeSection(
  title: string,
  lines: readonly string[],
  paint: Paint,
): string {
  const indent = " ".repeat(titleWidth);
  const head = paint(title, "bold") + indent.slice(title.length);
  const written = lines.map((line, at) => {
    const start = at === 0 ? head : indent;
    return writeLine(start + line);
  });
  return written.join("");
}

function writeLine(line: string): string {
  return `${line.trimEnd()}\n`;
}

function writeVolume(report: StatsReport, layout: TextLayout): string[] {
  const calls = formatCount(report.total.calls);
  const days = listDays(report.days);
  const [first] = report.days;
  const last = report.days.at(-1);
  if (!first || !last) {
    return [`${calls}; none says when it started`];
  }
  const counts = days.map((day) => day.calls);
  const bars = groupNeighbours(counts, layout.width);
  const each = Math.ceil(days.length / layout.width);
  const most = formatCount(Math.max(...bars));
  const unit = each === 1 ? "a day" : `in ${each} days`;
  return [
    `${calls}, started from ${first.value} to ${last.value} (${report.tz})`,
    layout.paint(drawSparkline(bars, layout.style), "bar"),
    `at most ${most} ${unit}`,
  ];
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
  return [parts.join("   "), ...writeWithout(calls - amount.count)];
}

function writeWithout(calls: number): string[] {
  return calls > 0 ? [`${formatCount(calls)} calls without`] : [];
}

function writePeak({ peak_concurrency: peak }: NumbersRecord): string[] {
  if (peak === null) {
    return ["not known: the calls do not come in the order of their starts"];
  }
  const at = new Date(peak.at).toISOString().slice(0, 19).replace("T", " ");
  return [`at most ${formatCount(peak.calls)} calls, at ${at} (UTC)`];
}

function writeRates(total: NumbersRecord): string[] {
  const rates: [string, ShareRecord][] = [
    ["success", total.success],
    ["voicemail", total.voicemail],
    ["transferred", total.transfer],
    ["error", total.error],
    ["not connected", total.not_connected],
  ];
  return rates.map(([name, { share, known }]) => {
    const rate = formatShare(share ?? undefined).padStart(7);
    return `${name.padEnd(14)}${rate}  of ${formatCount(known)} calls that say it`;
  });
}
