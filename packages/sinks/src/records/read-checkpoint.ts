import type { Disk } from "../disk/disk.js";
import { BrokenCheckpointError } from "../errors/broken-checkpoint-error.js";
import { OtherExportError } from "../errors/other-export-error.js";
import type { ExportCheckpoint } from "./checkpoint.js";
import { findDifferences, type Question } from "./question-print.js";
import { readWholeFile } from "./whole-file.js";

/**
 * The checkpoint beside a file, `undefined` where there is none.
 *
 * @throws OtherExportError if it is of another question.
 * @throws BrokenCheckpointError if it is none that this version writes.
 */
export async function readCheckpoint(
  disk: Disk,
  path: string,
  question: Question,
): Promise<ExportCheckpoint | undefined> {
  const text = await readWholeFile(disk, path);
  if (text === undefined) {
    return undefined;
  }
  const checkpoint = parseCheckpoint(path, text);
  const differences = findDifferences(question, checkpoint.question);
  if (differences.length > 0) {
    throw new OtherExportError(path, differences);
  }
  return checkpoint;
}

function parseCheckpoint(path: string, text: string): ExportCheckpoint {
  const value = parseJson(text);
  const { v, question, phase } = Object(value);
  const isOurs = v === 1 && Object(question).key && typeof phase === "string";
  if (!isOurs) {
    throw new BrokenCheckpointError(
      path,
      "is no checkpoint of this version of Rollcall",
    );
  }
  return value as ExportCheckpoint;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
