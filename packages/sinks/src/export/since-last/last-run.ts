import { BrokenCheckpointError } from "../../errors/broken-checkpoint-error.js";
import { OtherExportError } from "../../errors/other-export-error.js";
import {
  findDifferences,
  type QuestionPrint,
} from "../../records/question-print.js";
import { readWholeFile } from "../../records/whole-file.js";
import type { Job } from "../job.js";

/** A call that may still change: its start, and a hash of its record. */
export type SeenCall = readonly [start: number, hash: string];

/** What a run with `sinceLast` leaves for the next one. */
export interface LastRun {
  /** The version of this form. */
  readonly v: 1;
  readonly question: QuestionPrint;
  /** The length of all records, of this run and of those before. */
  readonly bytes: number;
  /** The newest start of all calls, epoch milliseconds, if one had started. */
  readonly newest: number | undefined;
  /** The start from which on calls may still change. */
  readonly from: number | undefined;
  /** The calls that may still change, by their ids. */
  readonly seen: Readonly<Record<string, SeenCall>>;
}

/**
 * What the last run left; `undefined` where there was none, or nobody wants to
 * add to it.
 *
 * @throws OtherExportError if it is of another question.
 * @throws BrokenCheckpointError if it is none that this version writes.
 */
export async function findLastRun({
  disk,
  names,
  question,
  settings,
}: Job): Promise<LastRun | undefined> {
  if (!settings.sinceLast) {
    return undefined;
  }
  const text = await readWholeFile(disk, names.state);
  if (text === undefined) {
    return undefined;
  }
  const run = parseLastRun(names.state, text);
  const differences = findDifferences(question, run.question);
  if (differences.length > 0) {
    throw new OtherExportError(names.state, differences);
  }
  return run;
}

function parseLastRun(path: string, text: string): LastRun {
  try {
    const run = JSON.parse(text);
    if (isLastRun(run)) {
      return run;
    }
  } catch {
    // The platform's own error quotes the text.
  }
  throw new BrokenCheckpointError(
    path,
    "is no state of this version of Rollcall",
  );
}

function isLastRun(run: LastRun): boolean {
  const isOfThisForm = run.v === 1 && Number.isInteger(run.bytes);
  const hasQuestion = Object(run.question).key !== undefined;
  const hasCalls = Object(run.seen) === run.seen;
  if (!isOfThisForm) {
    return false;
  }
  if (!hasQuestion) {
    return false;
  }
  return hasCalls;
}
