import { showSafely } from "../../errors/show-safely.js";
import { Calendar } from "../../fleet/calendar.js";
import { chooseStyle } from "../../fleet/charts.js";
import type { Io } from "../../io.js";
import { formatBytes } from "../../output/format-bytes.js";
import { choosePainter } from "../../output/paint.js";
import { prepareReport } from "../../output/print-report.js";
import { writeNote } from "../../output/write-note.js";
import type { Input } from "../../registry/command.js";
import { readCalls } from "../../source/read-calls.js";
import { gatherReport } from "./gather-report.js";
import type { SaveReport } from "./html/open-report.js";
import type { statsOptions } from "./stats-options.js";
import { recordReport, statsKind } from "./stats-records.js";
import { writeStatsText } from "./stats-text.js";
import type { TextLayout } from "./text-layout.js";

type StatsInput = Input<typeof statsOptions>;

/** A pipe has no width. */
const usualWidth = 80;

/** Counts all calls that match, and prints what was found. */
export async function runStats(input: StatsInput, io: Io): Promise<void> {
  const { options } = input;
  const { by, tz } = options;
  const calendar = new Calendar(tz?.name ?? "UTC");
  const printReport = await prepareReport(statsKind, options, io);
  const saveReport = await chooseFile(input, io);
  const calls = await readCalls(input, io);
  const report = await gatherReport(calls, {
    by,
    calendar,
  });
  const size = await saveReport?.(report);
  const layout = chooseLayout(input, io);
  await printReport({
    records: recordReport(report),
    writeText: () => writeStatsText(report, layout),
  });
  await tellSaved(size, input, io);
}

/** Whether the file may be written is known before anything is asked. */
async function chooseFile(
  { options }: StatsInput,
  io: Io,
): Promise<SaveReport | undefined> {
  const { html, force } = options;
  if (html === undefined) {
    return undefined;
  }
  const { openReport } = await import("./html/open-report.js");
  return await openReport(html, { isForced: force }, io);
}

/** Says where the report is: nothing without one. */
async function tellSaved(
  size: number | undefined,
  { options }: StatsInput,
  io: Io,
): Promise<void> {
  const { html = "" } = options;
  if (size !== undefined) {
    const note = `The report is in ${showSafely(html)}, ${formatBytes(size)}.\n`;
    await writeNote(note, options, io);
  }
}

function chooseLayout({ options }: StatsInput, io: Io): TextLayout {
  return {
    width: io.stdout.columns ?? usualWidth,
    style: chooseStyle(io),
    paint: choosePainter(options, io),
  };
}
