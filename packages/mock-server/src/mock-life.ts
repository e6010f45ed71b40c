import type { Call } from "./calls/call.js";
import type { Workspace } from "./calls/workspace.js";
import { createDeliveries } from "./create-deliveries.js";
import type { CallLives } from "./life/call-lives.js";
import { stagesBetween } from "./life/edited-stages.js";
import { indexCalls } from "./life/index-calls.js";
import { IndexedLife } from "./life/indexed-life.js";
import { type LifeEvent, type LifeSource, nameOf } from "./life/life-event.js";
import type { Plan } from "./life/life-plan.js";
import { LivingCalls } from "./life/living-calls.js";
import { viewAt } from "./life/view-at.js";
import type { Beginning, LifeParts } from "./life-parts.js";
import type { Restored, StateKeeper } from "./state/state-keeper.js";
import type { KeptEvent } from "./state/state-store.js";
import type { SettableClock } from "./time/clock.js";
import { Timeline } from "./time/timeline.js";
import type { Deliveries } from "./webhooks/deliveries.js";

/**
 * Lets the calls of a mock live, those that are computed and those that are
 * dialled: what happens is kept, and told to the webhooks.
 */
export class MockLife implements CallLives {
  readonly timeline: Timeline<LifeEvent>;
  readonly deliveries: Deliveries | undefined;
  readonly #from: number;
  readonly #workspaces: readonly Workspace[];
  readonly #clock: SettableClock;
  readonly #keeper: StateKeeper;
  readonly #living: LivingCalls;
  /** Events that an earlier mock left untold: they don't happen again. */
  readonly #retold = new Set<string>();

  constructor({ from, engine, clock, keeper, options }: LifeParts) {
    const { workspaces } = engine;
    const { webhooks, wall, seed } = options;
    this.#from = from;
    this.#workspaces = workspaces;
    this.#clock = clock;
    this.#keeper = keeper;
    this.#living = new LivingCalls({
      workspaces,
      clock,
      seed,
    });
    this.deliveries =
      webhooks &&
      createDeliveries(webhooks, {
        clock,
        workspaces,
        keeper,
        options,
        timeline: () => this.timeline,
      });
    this.timeline = new Timeline({
      clock,
      sources: this.#sources(),
      onEvent: (event) => this.#happen(event),
      ...(this.deliveries && { gate: this.deliveries }),
      ...(wall && { wall }),
    });
    for (const workspace of workspaces) {
      workspace.onRegistered((call, how) =>
        this.#register(workspace, call, how === "dialled"),
      );
    }
  }

  planOf(workspace: Workspace, id: string): Plan | undefined {
    return this.#living.planOf(workspace, id);
  }

  amend(
    workspace: Workspace,
    id: string,
    plan: Plan,
    changes: Readonly<Record<string, unknown>>,
  ): void {
    this.#living.amend(workspace, id, plan, changes);
  }

  stop(workspace: Workspace, id: string): void {
    this.#living.stop(workspace, id);
  }

  tell(workspace: Workspace, before: Call, after: Call): void {
    if (!this.deliveries) {
      return;
    }
    this.keepClock();
    for (const stage of stagesBetween(before, after)) {
      this.#tell({
        at: this.#clock.now(),
        stage,
        callId: after.call_id,
        workspace: workspace.index,
        call: () => after,
      });
    }
  }

  /** Moves the clock on. What lies between happens. */
  async advance(ms: number): Promise<void> {
    await this.timeline.advance(ms);
    this.keepClock();
  }

  /** Sets the clock. What lies between does not happen. */
  async set(at: number): Promise<void> {
    await this.#jumpTo(at);
    this.keepClock();
  }

  /** Sets the clock back to how it began. */
  async restart({ at, speed }: Beginning): Promise<void> {
    this.timeline.setSpeed(speed);
    await this.#jumpTo(at);
  }

  /** Lets the transcripts of calls that go on grow. */
  grow(): void {
    this.#living.grow();
  }

  /** Keeps what time it is, and up to when everything has happened. */
  keepClock(): void {
    this.#keeper.clock(this.timeline.happenedUpTo);
  }

  /** Keeps the clock if its time has changed by much. */
  keepMovedClock(): void {
    this.#keeper.keepMovedClock(() => this.timeline.happenedUpTo);
  }

  /**
   * Forgets every call that lives its own life, and every event that waits to
   * be sent.
   */
  clear(): void {
    this.#living.clear();
    this.#retold.clear();
    this.deliveries?.clear();
  }

  /** Lets nothing more happen, and nothing more be told. */
  close(): void {
    this.timeline.stop();
    this.deliveries?.clear();
    this.#keeper.close(this.timeline.happenedUpTo);
  }

  /** Goes on where an earlier mock left off. */
  resume({ dialled, untold }: Restored): void {
    for (const { workspace, call, at } of dialled) {
      this.#living.start(workspace, call, at, this.#from);
    }
    this.timeline.touch();
    this.#living.show();
    for (const event of untold) {
      this.#retell(event);
    }
    if (this.#from < this.#clock.now()) {
      void this.timeline.advance(0);
    }
  }

  async #jumpTo(at: number): Promise<void> {
    await this.timeline.set(at);
    this.#retold.clear();
    this.#living.show();
  }

  #retell({ at, stage, workspace: index, id }: KeptEvent): void {
    const workspace = this.#workspaces[index];
    // Kept for when its API key is given again.
    if (!workspace) {
      return;
    }
    const plan = this.planOf(workspace, id);
    const call = plan ? viewAt(plan, at) : workspace.get(id, at);
    const named = {
      at,
      stage,
      workspace: index,
      callId: id,
    };
    this.#retold.add(nameOf(named));
    if (call) {
      this.deliveries?.push({ ...named, call: () => call });
    } else {
      this.#keeper.keepSettled(named);
    }
  }

  #tell(event: LifeEvent): void {
    if (this.deliveries) {
      this.#keeper.keepEvent(event);
      this.deliveries.push(event);
    }
  }

  #register(workspace: Workspace, call: Call, isDialled: boolean): void {
    const now = this.#clock.now();
    if (!isDialled) {
      this.#keeper.put(workspace, call);
      return;
    }
    this.#keeper.put(workspace, call, now);
    this.#living.start(workspace, call, now, now);
    this.timeline.touch();
  }

  #happen(event: LifeEvent): void {
    const wasRetold = this.#retold.delete(nameOf(event));
    if (!wasRetold && this.#enact(event)) {
      this.#tell(event);
    }
    this.keepClock();
  }

  /** Lets an event change its call; `false`: the call is not what it was. */
  #enact(event: LifeEvent): boolean {
    const workspace = this.#workspaces[event.workspace];
    if (!workspace) {
      return false;
    }
    const plan = this.planOf(workspace, event.callId);
    if (plan) {
      this.#living.enter(workspace, plan, event);
      return true;
    }
    // A computed call that was edited or removed does not live on as it was.
    return typeof workspace.find(event.callId, event.at) === "number";
  }

  /** Computed calls are only looked at where somebody is told of them. */
  #sources(): LifeSource[] {
    if (!this.deliveries) {
      return [...this.#living.sources];
    }
    const computed = this.#workspaces.map(
      ({ index, calls }) =>
        new IndexedLife(indexCalls(index, calls), this.#from),
    );
    return [...this.#living.sources, ...computed];
  }
}
