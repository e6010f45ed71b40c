import { BrokenCheckpointError } from "../errors/broken-checkpoint-error.js";
import { OtherExportError } from "../errors/other-export-error.js";
import { OutputExistsError } from "../errors/output-exists-error.js";
import type { ExportCheckpoint } from "../records/checkpoint.js";
import { printQuestion } from "../records/question-print.js";
import { readCheckpoint } from "../records/read-checkpoint.js";
import { checkRecordFile } from "../records/record-file.js";
import { writeCheckpoint } from "../records/write-checkpoint.js";
import { outputsOf } from "./file-names.js";
import type { Job } from "./job.js";
import { copyKept, isCopyDue } from "./since-last/copy-kept.js";
import { planNext } from "./since-last/plan-next.js";

/** Where an export begins, or goes on. */
interface Beginning {
  readonly checkpoint: ExportCheckpoint;
  readonly isResumed: boolean;
}

/**
 * Finds the place where an interrupted run stopped, or begins anew.
 *
 * @throws OutputExistsError, OtherExportError, BrokenCheckpointError for what is
 * in the way, unless `force` is set.
 */
export async function beginExport(job: Job): Promise<Beginning> {
  const found = await findCheckpoint(job);
  const checkpoint = found ?? (await createCheckpoint(job));
  if (isCopyDue(job, checkpoint)) {
    await copyKept(job, checkpoint);
  }
  return {
    checkpoint,
    isResumed: found !== undefined,
  };
}

/**
 * Takes away what a first run has begun, if it came to nothing before it failed:
 * a checkpoint of a wrong key would refuse the right one.
 */
export async function endUnbegun(job: Job, isResumed: boolean): Promise<void> {
  const { disk, names, question } = job;
  if (isResumed) {
    return;
  }
  try {
    const left = await readCheckpoint(disk, names.checkpoint, question);
    const { v, fingerprint, ...walked } = left?.place ?? {};
    const isBegun = Object.keys(walked).length > 0;
    if (left?.phase === "reading" && !isBegun) {
      await removeUnlessKept(job, left);
      await disk.remove(names.checkpoint);
    }
  } catch {
    // It would hide what the export failed with.
  }
}

/** With a format, the records of the runs before stand in the same file. */
async function removeUnlessKept(
  { disk, names, settings }: Job,
  { keptBytes }: ExportCheckpoint,
): Promise<void> {
  const isKept = keptBytes > 0 && settings.format !== undefined;
  if (!isKept) {
    await disk.remove(names.records);
  }
}

async function findCheckpoint(job: Job): Promise<ExportCheckpoint | undefined> {
  const { disk, names, question } = job;
  return unlessForced(job, async () => {
    const found = await readCheckpoint(disk, names.checkpoint, question);
    if (found) {
      await checkLeftovers(job, found);
    }
    return found;
  });
}

/** With `force`, what cannot be gone on from is removed. */
async function unlessForced<T>(
  job: Job,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const isInTheWay =
      error instanceof OtherExportError ||
      error instanceof BrokenCheckpointError;
    if (!isInTheWay || !job.settings.force) {
      throw error;
    }
    await removeLeftovers(job);
    return undefined;
  }
}

async function checkLeftovers(
  job: Job,
  checkpoint: ExportCheckpoint,
): Promise<void> {
  if (checkpoint.phase === "placing") {
    return;
  }
  const { disk, names, settings } = job;
  if (!settings.sinceLast) {
    const outputs = outputsOf(names, settings.format);
    await refuseTaken(job, outputs);
  }
  if (!isCopyDue(job, checkpoint)) {
    await checkRecordFile(disk, names.records, checkpoint.bytes);
  }
}

async function createCheckpoint(job: Job): Promise<ExportCheckpoint> {
  const { disk, names, settings, question } = job;
  const next = await unlessForced(job, () => planNext(job));
  if (next === undefined) {
    const outputs = outputsOf(names, settings.format);
    await refuseTaken(job, [...outputs, names.records]);
    await removeLeftovers(job);
  }
  const { parameters = job.parameters, keptBytes = 0 } = next ?? {};
  const checkpoint: ExportCheckpoint = {
    v: 1,
    question: printQuestion(question),
    parameters,
    phase: "reading",
    bytes: keptBytes,
    calls: 0,
    missing: 0,
    keptBytes,
  };
  // Before the records, which without it would belong to nobody.
  await writeCheckpoint(disk, names.checkpoint, checkpoint);
  return checkpoint;
}

/** A folder is refused in any case: no file can take its place. */
async function refuseTaken(job: Job, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const size = await job.disk.sizeOf(path);
    const isThere = size !== undefined;
    if (isThere && !job.settings.force) {
      throw new OutputExistsError(path);
    }
  }
}

/** The checkpoint last: without it, nobody would know whose the others are. */
async function removeLeftovers({ disk, names }: Job): Promise<void> {
  await disk.remove(names.state);
  await disk.remove(names.records);
  await disk.remove(names.checkpoint);
}
