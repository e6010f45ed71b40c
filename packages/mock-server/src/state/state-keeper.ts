import type { Call } from "../calls/call.js";
import type { Workspace } from "../calls/workspace.js";
import type { LifeEvent } from "../life/life-event.js";
import type { LifeClock } from "../time/clock.js";
import {
  type KeptEvent,
  lastOfEach,
  type StateRecord,
  type StateStore,
} from "./state-store.js";

/**
 * How often the clock is kept while it runs, in milliseconds of its own time at
 * least.
 */
const clockEveryMs = 1000;

/** A call that lives its own life, of a mock that ran before. */
export interface Dialled {
  readonly workspace: Workspace;
  readonly call: Call;
  readonly at: number;
}

/** Where a mock left off, in epoch milliseconds on its clock. */
export interface LeftOff {
  readonly at: number;
  /** All events up to here have happened. */
  readonly told: number;
}

/** Where the mock that kept these records left off. */
export function leftOffIn(
  records: readonly StateRecord[],
): LeftOff | undefined {
  let left: LeftOff | undefined;
  for (const record of lastOfEach(records)) {
    const { change } = record;
    if (change === "clock") {
      left = { at: record.at, told: record.told ?? record.at };
    }
    // Comes last only where the process ended before it could keep the clock,
    // too.
    if (change === "event") {
      const { at, told } = left ?? { at: record.at, told: record.at - 1 };
      left = { at: Math.max(at, record.at), told };
    }
  }
  return left;
}

/** What a mock that ran before left to do. */
export interface Restored {
  readonly dialled: readonly Dialled[];
  /** Events that the webhooks have not told, in their order. */
  readonly untold: readonly KeptEvent[];
}

/**
 * Keeps changes in a store, and makes them again in a new mock. Without a store
 * it does nothing.
 */
export class StateKeeper {
  #store: StateStore | undefined;
  readonly #clock: LifeClock;
  #keptClock = Number.NEGATIVE_INFINITY;

  constructor(store: StateStore | undefined, clock: LifeClock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Makes the kept changes; what goes on from there. */
  restore(workspaces: readonly Workspace[], now: number): Restored {
    const dialled: Dialled[] = [];
    const untold: KeptEvent[] = [];
    for (const record of lastOfEach(this.#store?.records ?? [])) {
      if (record.change === "event") {
        untold.push(record);
      }
      if (record.change !== "put" && record.change !== "remove") {
        continue;
      }
      const workspace = workspaces[record.workspace];
      if (workspace === undefined) {
        continue;
      }
      if (record.change === "remove") {
        workspace.remove(record.id, now);
      } else {
        workspace.put(record.call);
        if (record.dialled !== undefined) {
          dialled.push({ workspace, call: record.call, at: record.dialled });
        }
      }
    }
    return { dialled, untold };
  }

  /** `dialled`: when the call came in, if it lives its own life. */
  put({ index }: Workspace, call: Call, dialled?: number): void {
    const record = { change: "put", workspace: index, call } as const;
    this.#append(dialled === undefined ? record : { ...record, dialled });
  }

  remove({ index }: Workspace, id: string): void {
    this.#append({ change: "remove", workspace: index, id });
  }

  /** Keeps that the webhooks have an event to tell. */
  event(event: LifeEvent): void {
    this.#append({ change: "event", ...kept(event) });
  }

  /** Keeps that they have told it, or given up. */
  settled(event: LifeEvent): void {
    this.#append({ change: "settled", ...kept(event) });
  }

  /** Keeps what time it is. `told`: up to when all events have happened. */
  clock(told: number): void {
    const at = this.#clock.now();
    this.#keptClock = at;
    this.#append(
      told < at ? { change: "clock", at, told } : { change: "clock", at },
    );
  }

  /** Keeps what time it is, if that has changed by much. */
  clockNowAndThen(told: () => number): void {
    if (
      this.#store &&
      Math.abs(this.#clock.now() - this.#keptClock) >= clockEveryMs
    ) {
      this.clock(told());
    }
  }

  reset(): void {
    this.#append({ change: "reset" });
  }

  /**
   * What comes later is not kept: a webhook that is answered then is told
   * again.
   */
  close(told: number): void {
    this.clock(told);
    this.#store?.close();
    this.#store = undefined;
  }

  #append(record: StateRecord): void {
    this.#store?.append(record);
  }
}

function kept({ at, stage, workspace, callId }: LifeEvent): KeptEvent {
  return { workspace, id: callId, stage, at };
}
