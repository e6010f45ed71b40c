import type { Call } from "../calls/call.js";
import { stageAt } from "../calls/stage.js";
import type { Workspace } from "../calls/workspace.js";
import { DEFAULT_SEED } from "../defaults.js";
import type { MockClock } from "../time/clock.js";
import { mergeChanges } from "../util/merge-changes.js";
import { DialledCalls } from "./dialled-calls.js";
import type { LifeEvent } from "./life-event.js";
import type { Plan } from "./plan.js";
import { PlannedLife } from "./planned-life.js";
import { viewAt } from "./view-at.js";

/** How often the transcript of a call grows, in milliseconds of the clock. */
const growEveryMs = 1000;

/** What living calls are made of. */
export interface LivingCallsOptions {
  readonly workspaces: readonly Workspace[];
  readonly clock: MockClock;
  /** Decides how dialled calls go. @default 1 */
  readonly seed?: number | undefined;
}

/** The calls that somebody dialled: they live in the overlay. */
export class LivingCalls {
  /** Their events, of each workspace. */
  readonly sources: readonly PlannedLife[];
  readonly #workspaces: readonly Workspace[];
  readonly #clock: MockClock;
  readonly #seed: number;
  #dialled: DialledCalls | undefined;
  /** Calls whose transcripts grow now. */
  readonly #talking = new Map<Plan, Workspace>();
  #grownAt = Number.NEGATIVE_INFINITY;

  constructor(options: LivingCallsOptions) {
    const { workspaces, clock, seed = DEFAULT_SEED } = options;
    this.#workspaces = workspaces;
    this.#clock = clock;
    this.#seed = seed;
    this.sources = workspaces.map(({ index }) => new PlannedLife(index));
  }

  /** The plan of a call that lives. */
  planOf({ index }: Workspace, id: string): Plan | undefined {
    return this.sources[index]?.get(id);
  }

  /** Lets a dialled call live. `from`: what lies before it is past. */
  start(
    { index, calls }: Workspace,
    call: Call,
    dialledAt: number,
    from: number,
  ): void {
    // Made late: few mocks dial.
    this.#dialled ??= new DialledCalls(this.#seed, calls.mediaBase);
    const plan = this.#dialled.plan(call, dialledAt);
    this.sources[index]?.plan(call.call_id, plan, from);
  }

  /** Changes what a living call will be in the end. */
  amend(
    { index }: Workspace,
    id: string,
    plan: Plan,
    changes: Readonly<Record<string, unknown>>,
  ): void {
    const finalCall = () => mergeChanges(plan.finalCall(), changes);
    const amended = {
      life: plan.life,
      finalCall,
    };
    this.sources[index]?.plan(id, amended, this.#clock.now());
    this.show();
  }

  /** Lets nothing more happen to a call by itself. */
  stop(workspace: Workspace, id: string): void {
    const plan = this.planOf(workspace, id);
    if (plan) {
      this.#talking.delete(plan);
    }
    this.sources[workspace.index]?.drop(id);
  }

  /** Forgets all. */
  clear(): void {
    this.#talking.clear();
    for (const source of this.sources) {
      source.clear();
    }
  }

  /** Shows a call as it is when an event comes. */
  enter(workspace: Workspace, plan: Plan, event: LifeEvent): void {
    workspace.put(event.call());
    this.#noteTalk(workspace, plan, event.stage === "started");
  }

  /** Shows every call as it is now. */
  show(): void {
    const now = this.#clock.now();
    for (const workspace of this.#workspaces) {
      for (const plan of this.sources[workspace.index]?.plans() ?? []) {
        workspace.put(viewAt(plan, now));
        const isTalking = stageAt(plan.life, now) === "started";
        this.#noteTalk(workspace, plan, isTalking);
      }
    }
  }

  /**
   * Lets the transcripts of calls that go on grow, at most once in a second of
   * the clock. Costs nothing without any.
   */
  grow(): void {
    if (this.#talking.size === 0) {
      return;
    }
    const now = this.#clock.now();
    if (Math.abs(now - this.#grownAt) < growEveryMs) {
      return;
    }
    this.#grownAt = now;
    for (const [plan, workspace] of this.#talking) {
      workspace.put(viewAt(plan, now));
    }
  }

  #noteTalk(workspace: Workspace, plan: Plan, isTalking: boolean): void {
    if (isTalking) {
      this.#talking.set(plan, workspace);
    } else {
      this.#talking.delete(plan);
    }
  }
}
