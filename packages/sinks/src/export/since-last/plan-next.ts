import { BrokenCheckpointError } from "../../errors/broken-checkpoint-error.js";
import type { Job } from "../job.js";
import { addLowerBound } from "./add-lower-bound.js";
import { keptFileOf } from "./copy-kept.js";
import { findLastRun } from "./last-run.js";

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
  const kept = keptFileOf(job);
  const keptBytes = await job.disk.sizeOf(kept);
  if (keptBytes === undefined) {
    throw new BrokenCheckpointError(kept, "is missing");
  }
  const { parameters, version } = job;
  const { from } = last;
  return {
    keptBytes,
    parameters:
      from === undefined
        ? parameters
        : addLowerBound(version.list, parameters, from),
  };
}
