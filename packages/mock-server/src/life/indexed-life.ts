import { Heap } from "../util/heap.js";
import type {
  CallRecord,
  LifeEvent,
  LifeInstants,
  LifeSource,
  Stage,
} from "./life-event.js";

/** Calls that are computed from their number, in the order of `registered`. */
export interface IndexedCalls {
  /** The number of the API key that sees them, from 0. */
  readonly workspace: number;
  /** How many there are; infinite: they keep coming. */
  readonly count: number;
  /**
   * The number of the first call that is registered at or after an instant;
   * `count` when there is none.
   */
  firstFrom(at: number): number;
  instants(index: number): LifeInstants;
  callId(index: number): string;
  /** The call as it is at an instant. */
  recordAt(index: number, at: number): CallRecord;
  /**
   * No call lives longer than this, from `registered` to its last instant, in
   * milliseconds.
   */
  readonly longestLifeMs: number;
}

interface Due {
  readonly index: number;
  readonly stage: Stage;
  readonly at: number;
}

/**
 * The events of computed calls, in order. It holds only the calls that are
 * alive at the moment.
 */
export class IndexedLife implements LifeSource {
  readonly #calls: IndexedCalls;
  readonly #due = new Heap<Due>();
  #next = 0;
  #after = Number.NEGATIVE_INFINITY;

  constructor(calls: IndexedCalls, at: number) {
    this.#calls = calls;
    this.seek(at);
  }

  seek(at: number): void {
    this.#due.clear();
    this.#after = at;
    this.#next = this.#calls.firstFrom(at - this.#calls.longestLifeMs);
  }

  peek(): number {
    this.#admit();
    return this.#due.peek();
  }

  take(): LifeEvent {
    this.#admit();
    const due = this.#due.pop();
    if (!due) {
      throw new Error("There is no next event: ask peek() first.");
    }
    return this.#event(due);
  }

  /** How many events are held at the moment. */
  get held(): number {
    return this.#due.size;
  }

  /** Takes in every call that could have an event before the least one held. */
  #admit(): void {
    while (this.#next < this.#calls.count) {
      const instants = this.#calls.instants(this.#next);
      if (instants.registered > this.#due.peek()) {
        return;
      }
      this.#push(this.#next++, instants);
    }
  }

  #push(index: number, { started, ended, analysed }: LifeInstants): void {
    const stages: [Stage, number | undefined][] = [
      ["started", started],
      ["ended", ended],
      ["analysed", analysed],
    ];
    for (const [stage, at] of stages) {
      if (at !== undefined && at > this.#after) {
        this.#due.push(at, { index, stage, at });
      }
    }
  }

  #event({ index, stage, at }: Due): LifeEvent {
    const calls = this.#calls;
    return {
      at,
      stage,
      callId: calls.callId(index),
      workspace: calls.workspace,
      record: () => calls.recordAt(index, at),
    };
  }
}
