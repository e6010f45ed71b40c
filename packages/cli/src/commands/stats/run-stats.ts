import { Calendar } from "../../fleet/calendar.js";
import { chooseStyle } from "../../fleet/charts.js";
import { choosePaint } from "../../fleet/paint.js";
import { type Io, write } from "../../io.js";
import type { Input } from "../../registry/command.js";
import { readCalls } from "../../source/read-calls.js";
import { gatherReport } from "./gather-report.js";
import { writeStatsCsv } from "./stats-csv.js";
import type { statsOptions } from "./stats-options.js";
import type { StatsReport } from "./stats-report.js";
import { writeStatsText } from "./stats-text.js";

type StatsInput = Input<typeof statsOptions>;

/** A pipe has no width. */
const usualWidth = 80;

/** Counts all calls that match, and prints what was found. */
export async function runStats(input: StatsInput, io: Io): Promise<void> {
  const { by, tz } = input.options;
  const calendar = new Calendar(tz?.name ?? "UTC");
  const target = await chooseTarget(input, io);
  const calls = await readCalls(input, io);
  const report = await gatherReport(calls, { by, calendar });
  await target?.(report);
  await write(io.stdout, writeReport(report, input, io));
}

/** Whether the file may be written is known before anything is asked. */
async function chooseTarget({ options }: StatsInput, io: Io) {
  const { html, force } = options;
  if (html === undefined) {
    return undefined;
  }
  const { openReport } = await import("./html/open-report.js");
  return await openReport(html, { isForced: force }, io);
}

const writers = {
  text: writeText,
  json: (report: StatsReport) => `${JSON.stringify(report, null, 2)}\n`,
  csv: writeStatsCsv,
};

function writeReport(report: StatsReport, input: StatsInput, io: Io): string {
  const writeAs = writers[input.options.output];
  return writeAs(report, input, io);
}

function writeText(report: StatsReport, { options }: StatsInput, io: Io) {
  return writeStatsText(report, {
    width: io.stdout.columns ?? usualWidth,
    style: chooseStyle(io),
    paint: choosePaint(options, io),
  });
}
