import type { Answerer } from "../../api/answerer.js";
import type { MockAnswer } from "../../api/types.js";
import type { Journal, JournalRecord } from "./journal.js";

/** What the journal layer needs. */
export interface WithJournalOptions {
  readonly journal: Journal;
  /** The clock of the mock, in epoch milliseconds. */
  readonly clock: { now(): number };
  /** A real, monotonic clock in milliseconds. @default performance.now */
  readonly stopwatch?: () => number;
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
    const answer = inner(request);
    if (answer instanceof Promise) {
      return later(answer, record, started);
    }
    end(record, answer, started);
    return answer;
  };

  async function later(
    answer: Promise<MockAnswer>,
    record: JournalRecord,
    started: number,
  ): Promise<MockAnswer> {
    try {
      const settled = await answer;
      end(record, settled, started);
      return settled;
    } catch (error) {
      journal.end(record, 500, 0, stopwatch() - started);
      throw error;
    }
  }

  function end(
    record: JournalRecord,
    answer: MockAnswer,
    started: number,
  ): void {
    const { chunks } = answer;
    let bytes = 0;
    for (let i = 0; i < chunks.length; i++) {
      bytes += chunks[i]?.byteLength ?? 0;
    }
    journal.end(record, answer.status, bytes, stopwatch() - started);
  }
}
