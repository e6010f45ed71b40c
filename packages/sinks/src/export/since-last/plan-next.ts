import { BrokenCheckpointError } from "../../errors/broken-checkpoint-error.js";
import type { Job } from "../job.js";
import { addLowerBound } from "./add-lower-bound.js";
import { keptFileOf } from "./copy-kept.js";
import { findLastRun, type LastRun } from "./last-run.js";

/** What a run that adds to the last one begins with. */
export interface NextRun {
  readonly parameters: Job["parameters"];
  /** The length of the records that are there. */
  readonly keptBytes: number;
}

/**
 * What to ask for since the last run; `undefined` where there was none, or
 * nobody wants to add to it.
 *
 * @throws OtherExportError, BrokenCheckpointError if its state, or its records,
 * are of no use.
 */
export async function planNext(job: Job): Promise<NextRun | undefined> {
  const last = await findLastRun(job);
  if (last === undefined) {
    return undefined;
  }
  await checkKept(job, last);
  const { parameters, version } = job;
  const { from, bytes } = last;
  return {
    keptBytes: bytes,
    parameters:
      from === undefined
        ? parameters
        : addLowerBound(version.list, parameters, from),
  };
}

/** What was lost would be asked for by no later run. */
async function checkKept(job: Job, { bytes }: LastRun): Promise<void> {
  const kept = keptFileOf(job);
  const size = await job.disk.sizeOf(kept);
  if (size === undefined) {
    throw new BrokenCheckpointError(kept, "is missing");
  }
  if (size < bytes) {
    throw new BrokenCheckpointError(
      kept,
      "is shorter than the last run left it",
    );
  }
  // Behind records of our own is what a run wrote that came to nothing.
  const isOurs = job.settings.format !== undefined;
  if (size > bytes && !isOurs) {
    throw new BrokenCheckpointError(
      kept,
      "is longer than the last run left it",
    );
  }
}
