import type { ExportCheckpoint } from "../../records/checkpoint.js";
import type { Job } from "../job.js";

/** The file that has the records of the runs before. */
export function keptFileOf({ names, settings }: Job): string {
  if (settings.format) {
    return names.records;
  }
  return names.output;
}

/**
 * Whether the records of the runs before have still to be copied: those of a
 * file that stays as it is until the end.
 */
export function isCopyDue(
  { settings }: Job,
  { keptBytes, place, phase }: ExportCheckpoint,
): boolean {
  const isBegun = place !== undefined || phase !== "reading";
  return keptBytes > 0 && !settings.format && !isBegun;
}

/** Copies the records of the runs before; half a copy is begun anew. */
export async function copyKept(
  { disk, names }: Job,
  { keptBytes }: ExportCheckpoint,
): Promise<void> {
  await disk.remove(names.records);
  await disk.copy(names.output, names.records);
  const file = await disk.open(names.records);
  try {
    await file.truncate(keptBytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.syncFolderOf(names.records);
}
