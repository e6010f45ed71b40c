import type { Disk } from "../disk/disk.js";
import { nodeDisk } from "../disk/node-disk.js";
import { FileError } from "../errors/file-error.js";
import type { ExportCheckpoint } from "../records/checkpoint.js";
import { writeCheckpoint } from "../records/write-checkpoint.js";
import { beginExport, endUnbegun } from "./begin-export.js";
import { outputsOf } from "./file-names.js";
import { formatRecords } from "./format-records.js";
import { createJob, type Job } from "./job.js";
import { takeLock } from "./lock.js";
import type { ExportOptions, ExportResult } from "./options.js";
import { placeFiles } from "./place-files.js";
import { ProgressReporter } from "./progress.js";
import { type Reading, readCalls } from "./read-calls.js";
import { findLastRun } from "./since-last/last-run.js";
import { Novelty } from "./since-last/novelty.js";
import { writeState } from "./since-last/write-state.js";

/**
 * Writes calls into a file, each exactly once, in constant memory. Windows of
 * time are read side by side, and written in the order of the list. After an
 * interruption of any kind the same call goes on; on calls that do not change,
 * the file is the same, byte by byte, as without one.
 *
 * @throws InputError before anything is sent or written, if an option is wrong.
 * @throws SinkError if a file is in the way, or cannot be written.
 * @throws InterruptedError if `signal` ended it.
 * @throws RequestError, PaginationError if the service does not answer. What was
 * read is kept.
 * @example
 * ```ts
 * const { calls } = await exportCalls({
 *   api: "v3",
 *   client: { apiKey },
 *   parameters: { filter_criteria: { start_timestamp: { ge: new Date("2024-03-11") } } },
 *   file: "calls.ndjson",
 * });
 * ```
 */
export function exportCalls(options: ExportOptions): Promise<ExportResult> {
  return exportTo(nodeDisk, options);
}

/** @param disk - Where the files are. */
export async function exportTo(
  disk: Disk,
  options: ExportOptions,
): Promise<ExportResult> {
  const job = await createJob(disk, options);
  const unlock = await takeLock(job.disk, job.names);
  try {
    return await runExport(job);
  } finally {
    await unlock();
  }
}

async function runExport(job: Job): Promise<ExportResult> {
  const { checkpoint, isResumed } = await beginExport(job);
  const progress = createReporter(job, checkpoint.calls);
  const reading = await finishReading(job, checkpoint, progress).catch(
    async (error) => {
      // A full disk is for the next run: it goes on.
      if (!(error instanceof FileError)) {
        await endUnbegun(job, isResumed);
      }
      throw error;
    },
  );
  if (!reading.isWhole) {
    return resultOf(job, "stopped", reading.checkpoint, isResumed);
  }
  const formatted = await finishFormatting(job, reading.checkpoint, progress);
  await placeFiles(job);
  return resultOf(job, "done", formatted, isResumed);
}

function createReporter({ settings, now }: Job, calls: number) {
  const report = settings.onProgress ?? ignore;
  return new ProgressReporter(report, now, calls);
}

const ignore = () => {};

/** Reads what has not been read yet. */
async function finishReading(
  job: Job,
  checkpoint: ExportCheckpoint,
  progress: ProgressReporter,
): Promise<Reading> {
  if (checkpoint.phase !== "reading") {
    return {
      checkpoint,
      isWhole: true,
    };
  }
  const last = await findLastRun(job);
  const watchers = {
    progress,
    novelty: last && new Novelty(last),
  };
  const reading = await readCalls(job, checkpoint, watchers);
  if (!reading.isWhole) {
    return reading;
  }
  const whole = await enterPhase(job, reading.checkpoint, "formatting");
  return {
    checkpoint: whole,
    isWhole: true,
  };
}

/** Makes the files that are not made yet. */
async function finishFormatting(
  job: Job,
  checkpoint: ExportCheckpoint,
  progress: ProgressReporter,
): Promise<ExportCheckpoint> {
  if (checkpoint.phase !== "formatting") {
    return checkpoint;
  }
  await formatRecords(job, checkpoint, progress);
  await writeState(job, checkpoint);
  return enterPhase(job, checkpoint, "placing");
}

async function enterPhase(
  { disk, names }: Job,
  checkpoint: ExportCheckpoint,
  phase: ExportCheckpoint["phase"],
): Promise<ExportCheckpoint> {
  const next = {
    ...checkpoint,
    phase,
  };
  await writeCheckpoint(disk, names.checkpoint, next);
  return next;
}

function resultOf(
  { names, settings }: Job,
  status: ExportResult["status"],
  { calls, missing, bytes }: ExportCheckpoint,
  isResumed: boolean,
): ExportResult {
  const files = status === "done" ? outputsOf(names, settings.format) : [];
  return {
    status,
    calls,
    missing,
    bytes,
    resumed: isResumed,
    files,
  };
}
