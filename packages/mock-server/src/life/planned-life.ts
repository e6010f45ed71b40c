import { Heap } from "../util/heap.js";
import type {
  CallRecord,
  LifeEvent,
  LifeInstants,
  LifeSource,
  Stage,
} from "./life-event.js";
import { viewAt } from "./view-at.js";

/** A life that lies ahead. */
export interface Planned {
  readonly instants: LifeInstants;
  /** The call as it is in the end. */
  readonly record: () => CallRecord;
}

/**
 * The events of calls that are planned one by one: those that somebody made.
 */
export class PlannedLife implements LifeSource {
  readonly #workspace: number;
  readonly #calls = new Map<string, Planned>();
  readonly #due = new Heap<{
    id: string;
    stage: Stage;
    at: number;
    plan: Planned;
  }>();

  /** `workspace`: the number of the API key that sees the calls. */
  constructor(workspace = 0) {
    this.#workspace = workspace;
  }

  /** The plan of a call. */
  get(id: string): Planned | undefined {
    return this.#calls.get(id);
  }

  /** All plans, lived out or not. */
  entries(): IterableIterator<[id: string, plan: Planned]> {
    return this.#calls.entries();
  }

  /**
   * Plans a call's life, or plans it anew. `record` gives the call as it is in
   * the end. `now`: what lies before it is past.
   */
  plan(
    id: string,
    instants: LifeInstants,
    record: () => CallRecord,
    now: number,
  ): void {
    const plan = { instants, record };
    this.#calls.set(id, plan);
    this.#schedule(id, plan, now);
  }

  /** Lets nothing more happen to a call. */
  drop(id: string): void {
    this.#calls.delete(id);
  }

  clear(): void {
    this.#calls.clear();
    this.#due.clear();
  }

  peek(): number {
    this.#skipDropped();
    return this.#due.peek();
  }

  take(): LifeEvent {
    this.#skipDropped();
    const due = this.#due.pop();
    if (!due) {
      throw new Error("There is no next event: ask peek() first.");
    }
    const { id, stage, at, plan } = due;
    return {
      at,
      stage,
      callId: id,
      workspace: this.#workspace,
      record: () => viewAt(plan.record(), plan.instants, at),
    };
  }

  seek(at: number): void {
    this.#due.clear();
    for (const [id, plan] of this.#calls) {
      this.#schedule(id, plan, at);
    }
  }

  #schedule(id: string, plan: Planned, after: number): void {
    for (const stage of ["started", "ended", "analysed"] as const) {
      const at = plan.instants[stage];
      if (at !== undefined && at > after) {
        this.#due.push(at, { id, stage, at, plan });
      }
    }
  }

  /**
   * Events of calls that were dropped or planned anew stay in the heap until
   * their turn comes.
   */
  #skipDropped(): void {
    while (this.#due.size > 0) {
      const next = this.#due.top();
      if (next && this.#calls.get(next.id) === next.plan) {
        return;
      }
      this.#due.pop();
    }
  }
}
