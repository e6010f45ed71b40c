import type { Call } from "../calls/call.js";
import type { Life } from "../calls/stage.js";
import { Heap } from "../util/heap.js";
import {
  type LifeEvent,
  type LifeSource,
  type ToldStage,
  toldStages,
} from "./life-event.js";

/** Calls that are computed from their number, in the order of their starts. */
export interface IndexedCalls {
  /** The number of the API key that sees them, from 0. */
  readonly workspace: number;
  /** How many there are; infinite: they keep coming. */
  readonly count: number;
  /**
   * The number of the first call that starts at or after an instant; `count`
   * when there is none.
   */
  firstFrom(at: number): number;
  /**
   * Where a call stands in the order. Nothing that others are told of happens
   * to it before.
   */
  startOf(index: number): number;
  lifeOf(index: number): Life;
  idOf(index: number): string;
  /** The call as it is at an instant. */
  callAt(index: number, at: number): Call;
  /**
   * From its start, no call lives longer than this, in milliseconds.
   */
  readonly longestLifeMs: number;
}

interface Due {
  readonly index: number;
  readonly stage: ToldStage;
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
    return this.#eventOf(due);
  }

  /** How many events are held at the moment. */
  get held(): number {
    return this.#due.size;
  }

  /** Takes in every call that could have an event before the least one held. */
  #admit(): void {
    while (this.#next < this.#calls.count) {
      if (this.#calls.startOf(this.#next) > this.#due.peek()) {
        return;
      }
      this.#push(this.#next);
      this.#next += 1;
    }
  }

  #push(index: number): void {
    const life = this.#calls.lifeOf(index);
    for (const stage of toldStages) {
      const at = life[stage];
      if (at !== undefined && at > this.#after) {
        this.#due.push(at, {
          index,
          stage,
          at,
        });
      }
    }
  }

  #eventOf({ index, stage, at }: Due): LifeEvent {
    const calls = this.#calls;
    return {
      at,
      stage,
      callId: calls.idOf(index),
      workspace: calls.workspace,
      call: () => calls.callAt(index, at),
    };
  }
}
