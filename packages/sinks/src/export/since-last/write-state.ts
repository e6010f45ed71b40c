import type { ExportCheckpoint } from "../../records/checkpoint.js";
import { readRecordsFrom } from "../../records/read-records.js";
import { writeSynced } from "../../records/whole-file.js";
import { writeLine } from "../../records/write-line.js";
import type { Job } from "../job.js";
import { hashLine } from "./hash-line.js";
import { findLastRun, type LastRun } from "./last-run.js";
import { SeenCalls } from "./seen-calls.js";

/**
 * Writes what the next run with `sinceLast` has to know, under the name of a
 * part: it takes its place together with the other files.
 */
export async function writeState(
  job: Job,
  checkpoint: ExportCheckpoint,
): Promise<void> {
  const { disk, names, settings } = job;
  if (!settings.sinceLast) {
    return;
  }
  const last = await findLastRun(job);
  const seen = new SeenCalls(last, settings.lookbackMs);
  const { keptBytes, bytes, question } = checkpoint;
  const records = readRecordsFrom(disk, names.records, keptBytes);
  for await (const record of records) {
    const { call_id, start_timestamp } = Object(record);
    const hash = hashLine(writeLine(record));
    seen.note(call_id, start_timestamp, hash);
  }
  const run: LastRun = {
    v: 1,
    question,
    bytes,
    ...seen.toRun(),
  };
  const text = `${JSON.stringify(run)}\n`;
  await writeSynced(disk, names.part(names.state), text);
}
