import { Heap } from "../util/heap.js";
import {
  type LifeEvent,
  type LifeSource,
  type ToldStage,
  toldStages,
} from "./life-event.js";
import type { Plan } from "./life-plan.js";
import { viewAt } from "./view-at.js";

interface Due {
  readonly id: string;
  readonly stage: ToldStage;
  readonly at: number;
  readonly plan: Plan;
}

/**
 * The events of calls that are planned one by one: those that somebody made.
 */
export class PlannedLife implements LifeSource {
  readonly #workspace: number;
  readonly #plans = new Map<string, Plan>();
  readonly #due = new Heap<Due>();

  /** `workspace`: the number of the API key that sees the calls. */
  constructor(workspace = 0) {
    this.#workspace = workspace;
  }

  /** The plan of a call. */
  get(id: string): Plan | undefined {
    return this.#plans.get(id);
  }

  /** All plans, lived out or not. */
  plans(): IterableIterator<Plan> {
    return this.#plans.values();
  }

  /**
   * Plans a call's life, or plans it anew. `now`: what lies before it is past.
   */
  plan(id: string, plan: Plan, now: number): void {
    this.#plans.set(id, plan);
    this.#schedule(id, plan, now);
  }

  /** Lets nothing more happen to a call. */
  drop(id: string): void {
    this.#plans.delete(id);
  }

  clear(): void {
    this.#plans.clear();
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
      call: () => viewAt(plan, at),
    };
  }

  seek(at: number): void {
    this.#due.clear();
    for (const [id, plan] of this.#plans) {
      this.#schedule(id, plan, at);
    }
  }

  #schedule(id: string, plan: Plan, after: number): void {
    for (const stage of toldStages) {
      const at = plan.life[stage];
      if (at !== undefined && at > after) {
        this.#due.push(at, {
          id,
          stage,
          at,
          plan,
        });
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
      if (next && this.#plans.get(next.id) === next.plan) {
        return;
      }
      this.#due.pop();
    }
  }
}
