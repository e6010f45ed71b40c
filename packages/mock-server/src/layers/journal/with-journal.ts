import { byteLength } from "../../api/answer-body.js";
import type { Answerer } from "../../api/answerer.js";
import type { MockAnswer } from "../../api/mock-answer.js";
import type { Journal, JournalRecord } from "./journal.js";

/** What the journal layer needs. */
export interface WithJournalOptions {
  readonly journal: Journal;
  /** The clock of the mock, in epoch milliseconds. */
  readonly clock: { now(): number };
  /** A real, monotonic clock in milliseconds. @default performance.now */
  readonly stopwatch?: () => number;
}

/** A request that has no answer yet. */
interface Pending {
  readonly journal: Journal;
  readonly record: JournalRecord;
  readonly started: number;
  readonly stopwatch: () => number;
}

/**
 * Writes every request and its answer into the journal. An answer that comes at
 * once stays one that comes at once.
 */
export function withJournal(
  inner: Answerer,
  options: WithJournalOptions,
): Answerer {
  const { journal, clock, stopwatch = () => performance.now() } = options;
  return (request) => {
    const started = stopwatch();
    const record = journal.begin(request, clock.now());
    const pending = {
      journal,
      record,
      started,
      stopwatch,
    };
    const answer = inner(request);
    if (answer instanceof Promise) {
      return writeLater(pending, answer);
    }
    write(pending, answer);
    return answer;
  };
}

async function writeLater(
  pending: Pending,
  promise: Promise<MockAnswer>,
): Promise<MockAnswer> {
  try {
    const answer = await promise;
    write(pending, answer);
    return answer;
  } catch (error) {
    end(pending, 500, 0);
    throw error;
  }
}

function write(pending: Pending, { status, chunks }: MockAnswer): void {
  end(pending, status, byteLength(chunks));
}

function end(pending: Pending, status: number, bytes: number): void {
  const { journal, record, started, stopwatch } = pending;
  journal.end(record, status, bytes, stopwatch() - started);
}
