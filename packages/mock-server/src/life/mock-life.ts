import type { Engine } from "../api/engine.js";
import type { BehaviourOptions } from "../behaviour-options.js";
import type { Call } from "../calls/call.js";
import type { Workspace } from "../calls/workspace.js";
import type { Restored, StateKeeper } from "../state/state-keeper.js";
import type { KeptEvent } from "../state/state-store.js";
import type { LifeClock } from "../time/clock.js";
import { Timeline } from "../time/timeline.js";
import { merged } from "../util/merged.js";
import type { Deliveries } from "../webhooks/deliveries.js";
import { deliveriesOf } from "../webhooks/deliveries-of.js";
import { computedCalls } from "./computed-calls.js";
import { DialledCalls } from "./dialled-call.js";
import { IndexedLife } from "./indexed-life.js";
import type { LifeEvent, LifeSource } from "./life-event.js";
import { type Planned, PlannedLife } from "./planned-life.js";
import { stagesBetween } from "./transitions.js";
import { stageAt, viewAt } from "./view-at.js";

/** What a mock's life is made of. */
export interface LifeParts {
  /** What lies before this instant is past, in epoch milliseconds. */
  readonly from: number;
  readonly engine: Engine;
  readonly clock: LifeClock;
  readonly keeper: StateKeeper;
  readonly options: BehaviourOptions & {
    readonly seed?: number;
    readonly apiKeys?: readonly string[];
  };
}

/**
 * Lets the calls of a mock live: those that are computed, and those that are
 * dialled.
 */
export class MockLife {
  readonly timeline: Timeline;
  readonly deliveries: Deliveries | undefined;
  readonly #parts: LifeParts;
  readonly #planned: readonly PlannedLife[];
  #dialled: DialledCalls | undefined;
  /** Calls whose transcripts grow now. */
  #talking = new Map<Planned, Workspace>();
  #grownAt = Number.NEGATIVE_INFINITY;
  /**
   * Events that an earlier mock left untold, and that this one told when it
   * began: they don't happen again.
   */
  readonly #toldAgain = new Set<string>();

  constructor(parts: LifeParts) {
    const { engine, clock, options } = parts;
    const { webhooks, wall } = options;
    this.#parts = parts;
    this.#planned = engine.workspaces.map(
      (workspace) => new PlannedLife(workspace.index),
    );
    this.deliveries =
      webhooks && deliveriesOf(webhooks, parts, () => this.timeline);
    const gate = this.deliveries && { gate: this.deliveries };
    this.timeline = new Timeline({
      clock,
      sources: webhooks
        ? [...this.#planned, ...this.#computed()]
        : this.#planned,
      onEvent: (event) => this.#happen(event),
      ...gate,
      ...(wall && { wall }),
    });
    for (const workspace of engine.workspaces) {
      workspace.onRegistered((call, how) =>
        this.#registered(workspace, call, how === "dialled"),
      );
    }
  }

  /** Lets a dialled call live. `from`: what lies before it is past. */
  live(
    workspace: Workspace,
    call: Call,
    dialledAt: number,
    from = dialledAt,
  ): void {
    this.#dialled ??= new DialledCalls(this.#parts.options.seed ?? 1);
    const { instants, record } = this.#dialled.plan(call, dialledAt);
    this.#planned[workspace.index]?.plan(call.call_id, instants, record, from);
    this.timeline.touch();
  }

  /** The plan of a call that lives its own life. */
  planOf(workspace: Workspace, id: string): Planned | undefined {
    return this.#planned[workspace.index]?.get(id);
  }

  /** Changes what a living call will be in the end. */
  amend(
    workspace: Workspace,
    id: string,
    plan: Planned,
    changes: Readonly<Record<string, unknown>>,
  ): void {
    const record = () => merged(plan.record(), changes);
    this.#planned[workspace.index]?.plan(
      id,
      plan.instants,
      record,
      this.#parts.clock.now(),
    );
    this.show();
  }

  /** Lets nothing more happen to a call by itself. */
  stop(workspace: Workspace, id: string): void {
    const plan = this.planOf(workspace, id);
    if (plan) {
      this.#talking.delete(plan);
    }
    this.#planned[workspace.index]?.drop(id);
  }

  /** Sets the clock. What lies between does not happen. */
  async set(at: number): Promise<void> {
    await this.timeline.set(at);
    this.#toldAgain.clear();
    this.show();
  }

  /** Tells the webhooks what an edit brought about. */
  tell(workspace: Workspace, before: Call, after: Call): void {
    const { clock, keeper } = this.#parts;
    const now = clock.now();
    if (!this.deliveries) {
      return;
    }
    keeper.clock(this.timeline.told);
    for (const stage of stagesBetween(before, after)) {
      const event = {
        at: now,
        stage,
        callId: after.call_id,
        workspace: workspace.index,
        record: () => after,
      };
      this.#tell(event);
    }
  }

  /** Shows every living call as it is now. */
  show(): void {
    const now = this.#parts.clock.now();
    this.#talking.clear();
    for (const [n, planned] of this.#planned.entries()) {
      const workspace = this.#parts.engine.workspaces[n];
      for (const [, plan] of planned.entries()) {
        if (!workspace) {
          continue;
        }
        workspace.put(viewAt(plan.record(), plan.instants, now) as Call);
        if (stageAt(plan.instants, now) === "started") {
          this.#talking.set(plan, workspace);
        }
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
    const now = this.#parts.clock.now();
    if (Math.abs(now - this.#grownAt) < 1000) {
      return;
    }
    this.#grownAt = now;
    for (const [plan, workspace] of this.#talking) {
      workspace.put(viewAt(plan.record(), plan.instants, now) as Call);
    }
  }

  /**
   * Forgets every call that lives its own life, and every event that waits to
   * be sent.
   */
  clear(): void {
    for (const planned of this.#planned) {
      planned.clear();
    }
    this.#talking.clear();
    this.#toldAgain.clear();
    this.deliveries?.clear();
  }

  /** Goes on where an earlier mock left off. */
  resume({ dialled, untold }: Restored): void {
    for (const { workspace, call, at } of dialled) {
      this.live(workspace, call, at, this.#parts.from);
    }
    this.show();
    for (const event of untold) {
      this.#tellAgain(event);
    }
    if (this.#parts.from < this.#parts.clock.now()) {
      void this.timeline.advance(0);
    }
  }

  #tellAgain({ at, stage, workspace: index, id }: KeptEvent): void {
    const workspace = this.#parts.engine.workspaces[index];
    // Kept for when its API key is given again.
    if (!workspace) {
      return;
    }
    const plan = this.planOf(workspace, id);
    const call = plan
      ? viewAt(plan.record(), plan.instants, at)
      : workspace.get(id, at);
    const event = {
      at,
      stage,
      callId: id,
      workspace: index,
      record: () => call ?? { call_id: id },
    };
    this.#toldAgain.add(nameOf(event));
    if (call) {
      this.deliveries?.push(event);
    } else {
      this.#parts.keeper.settled(event);
    }
  }

  #tell(event: LifeEvent): void {
    if (!this.deliveries) {
      return;
    }
    this.#parts.keeper.event(event);
    this.deliveries.push(event);
  }

  #registered(workspace: Workspace, call: Call, dialled: boolean): void {
    const { clock, keeper } = this.#parts;
    keeper.put(workspace, call, dialled ? clock.now() : undefined);
    if (dialled) {
      this.live(workspace, call, clock.now());
    }
  }

  #happen(event: LifeEvent): void {
    if (!this.#toldAgain.delete(nameOf(event))) {
      this.#enact(event);
    }
    this.#parts.keeper.clock(this.timeline.told);
  }

  #enact(event: LifeEvent): void {
    const workspace = this.#parts.engine.workspaces[event.workspace];
    const plan = this.#planned[event.workspace]?.get(event.callId);
    if (!workspace) {
      return;
    }
    if (plan) {
      this.#enter(workspace, plan, event);
    }
    // A computed call that was edited or removed does not live on as it was.
    else if (typeof workspace.find(event.callId, event.at) !== "number") {
      return;
    }
    this.#tell(event);
  }

  #enter(workspace: Workspace, plan: Planned, event: LifeEvent): void {
    workspace.put(event.record() as Call);
    if (event.stage === "started") {
      this.#talking.set(plan, workspace);
    } else {
      this.#talking.delete(plan);
    }
  }

  #computed(): LifeSource[] {
    const { engine, from } = this.#parts;
    return engine.workspaces.map(
      ({ index, calls }) => new IndexedLife(computedCalls(index, calls), from),
    );
  }
}

function nameOf({ at, stage, workspace, callId }: LifeEvent): string {
  return `${workspace} ${stage} ${at} ${callId}`;
}
