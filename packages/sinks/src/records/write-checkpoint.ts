import type { Disk } from "../disk/disk.js";
import type { ExportCheckpoint } from "./checkpoint.js";
import { writeWholeFile } from "./whole-file.js";

/** Puts a checkpoint beside the file of an export, in place of the one before. */
export function writeCheckpoint(
  disk: Disk,
  path: string,
  checkpoint: ExportCheckpoint,
): Promise<void> {
  return writeWholeFile(disk, path, `${JSON.stringify(checkpoint)}\n`);
}
