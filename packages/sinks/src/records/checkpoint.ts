import type { Checkpoint as Place } from "@rollcall/core";
import type { QuestionPrint } from "./question-print.js";

/**
 * How far an export has come, kept beside its file. It holds the filters of the
 * question, and no key.
 */
export interface ExportCheckpoint {
  /** The version of this form. */
  readonly v: 1;
  /** What tells this export from others. */
  readonly question: QuestionPrint;
  /** What was asked for, where every run has to ask for the same. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * `reading`: records are written; `formatting`: all of them are there, and the
   * file is made of them; `placing`: the files get their names.
   */
  readonly phase: "reading" | "formatting" | "placing";
  /** The place in the list after the last record that counts. */
  readonly place?: Place | undefined;
  /** When the first call began that had, epoch milliseconds. */
  readonly firstStart?: number | undefined;
  /** The length of the file of records up to there. */
  readonly bytes: number;
  /** How many records this export has written. */
  readonly calls: number;
  /** How many of them were gone before they could be read as a whole. */
  readonly missing: number;
  /** The length of what earlier exports had written into the same file. */
  readonly keptBytes: number;
}
