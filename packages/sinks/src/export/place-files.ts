import { BrokenCheckpointError } from "../errors/broken-checkpoint-error.js";
import { outputsOf } from "./file-names.js";
import type { Job } from "./job.js";

/**
 * Gives the files their names, and takes away what the export does not need any
 * more. Interrupted, it is done again: what has its name already keeps it.
 */
export async function placeFiles(job: Job): Promise<void> {
  const { disk, names, settings } = job;
  for (const [from, to] of renamesOf(job)) {
    await placeFile(job, from, to);
  }
  await disk.syncFolderOf(names.output);
  // Runs to come make the file of all records, these among them.
  const isKept = settings.sinceLast;
  if (settings.format && !isKept) {
    await disk.remove(names.records);
  }
  await disk.remove(names.checkpoint);
  await disk.syncFolderOf(names.output);
}

function renamesOf({ names, settings }: Job): [from: string, to: string][] {
  const { format, sinceLast } = settings;
  const renames: [string, string][] = [];
  const finish = (path: string) => {
    const part = names.part(path);
    renames.push([part, path]);
  };
  if (format) {
    outputsOf(names, format).forEach(finish);
  } else {
    renames.push([names.records, names.output]);
  }
  if (sinceLast) {
    finish(names.state);
  }
  return renames;
}

async function placeFile(
  { disk }: Job,
  from: string,
  to: string,
): Promise<void> {
  const size = await disk.sizeOf(from);
  if (size !== undefined) {
    await disk.rename(from, to);
    return;
  }
  const placedSize = await disk.sizeOf(to);
  if (placedSize === undefined) {
    throw new BrokenCheckpointError(from, "is missing");
  }
}
