import type { Io } from "../io.js";
import { type MetaOptions, writeWholeMeta } from "./meta.js";
import { isForPeople, type OutputChoice } from "./output-choice.js";
import { printRecords, printText } from "./print-records.js";
import type { RecordKind } from "./record-kind.js";
import { createRecordWriter } from "./record-writer.js";

/** What many calls come to: records for programs, and a text for people. */
interface Report {
  readonly records: readonly unknown[];
  readonly writeText: () => string;
}

/** Prints a report that is made of calls. */
export type PrintReport = (report: Report) => Promise<void>;

/**
 * Prepares to print a report in the form that is asked for. It comes before the
 * first request, so that wrong options ask nothing.
 *
 * @throws CliError where options are wrong, or exclude each other.
 */
export async function prepareReport(
  kind: RecordKind,
  choice: OutputChoice & MetaOptions,
  io: Io,
): Promise<PrintReport> {
  const isText = isForPeople(choice, io);
  const writer = await createRecordWriter(kind, choice, io);
  return async ({ records, writeText }) => {
    if (isText) {
      await printText(writeText(), choice, io);
    } else {
      await printRecords(records, writer);
    }
    await writeWholeMeta(records.length, choice, io);
  };
}
