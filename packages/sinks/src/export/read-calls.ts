import { InterruptedError } from "../errors/interrupted-error.js";
import type { ExportCheckpoint } from "../records/checkpoint.js";
import { openRecordFile } from "../records/record-file.js";
import { writeLine } from "../records/write-line.js";
import { CallWriter } from "./call-writer.js";
import type { FoundCall, OpenCalls } from "./calls/open-calls.js";
import { type Job, openJobCalls } from "./job.js";
import type { ProgressReporter } from "./progress.js";
import type { Novelty } from "./since-last/novelty.js";

/** How far the reading came. */
export interface Reading {
  readonly checkpoint: ExportCheckpoint;
  /** Whether all calls are there; otherwise `maxBytes` was reached. */
  readonly isWhole: boolean;
}

/** What watches the calls while they are read. */
export interface Watchers {
  readonly progress: ProgressReporter;
  /** Tells what is new, where only that is to be added. */
  readonly novelty: Novelty | undefined;
}

/**
 * Reads the calls behind a checkpoint, and writes what is kept of them to the
 * file of records. Whatever ends it, what was read is vouched for.
 */
export async function readCalls(
  job: Job,
  checkpoint: ExportCheckpoint,
  watchers: Watchers,
): Promise<Reading> {
  const { parameters, place } = checkpoint;
  const calls = openJobCalls(job, parameters, place);
  try {
    const { disk, names } = job;
    const file = await openRecordFile(disk, names.records, checkpoint.bytes);
    const writer = new CallWriter(job, file, checkpoint);
    try {
      return await copyCalls(job, calls, writer, watchers);
    } finally {
      await writer.close();
    }
  } finally {
    await calls.close();
  }
}

async function copyCalls(
  job: Job,
  calls: OpenCalls,
  writer: CallWriter,
  { progress, novelty }: Watchers,
): Promise<Reading> {
  const { maxBytes, isWanted = () => true } = job.settings;
  const isBounded = maxBytes < Infinity;
  for (;;) {
    // Behind a call that does not fit, it would be too late to ask.
    const before = isBounded ? calls.checkpoint : undefined;
    const found = await nextCall(job, calls, writer, progress);
    if (found === undefined) {
      return finishReading(calls, writer, progress);
    }
    const { call_id, start_timestamp } = found.call;
    if (!isWanted(found.call)) {
      continue;
    }
    if (novelty?.isTooOld(start_timestamp)) {
      continue;
    }
    const line = writeLine(job.shape(found.call));
    if (isBounded && !writer.hasRoomFor(line, maxBytes)) {
      await writer.save(before);
      return {
        checkpoint: writer.checkpoint,
        isWhole: false,
      };
    }
    if (novelty?.isKnown(call_id, line)) {
      continue;
    }
    writer.append(found, line);
    await writer.keepUp(calls);
    progress.tick(() => writer.count(calls));
  }
}

async function finishReading(
  calls: OpenCalls,
  writer: CallWriter,
  progress: ProgressReporter,
): Promise<Reading> {
  await writer.save(calls.checkpoint);
  progress.tell({
    ...writer.count(calls),
    fraction: 1,
  });
  return {
    checkpoint: writer.checkpoint,
    isWhole: true,
  };
}

/** The next call. Before an error is thrown, what was read is vouched for. */
async function nextCall(
  { settings }: Job,
  calls: OpenCalls,
  writer: CallWriter,
  progress: ProgressReporter,
): Promise<FoundCall | undefined> {
  try {
    return await calls.next();
  } catch (error) {
    await writer.save(calls.checkpoint);
    progress.tell(writer.count(calls));
    if (settings.signal?.aborted) {
      throw new InterruptedError(writer.checkpoint.calls, error);
    }
    throw error;
  }
}
