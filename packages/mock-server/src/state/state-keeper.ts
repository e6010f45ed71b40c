import type { Call } from "../calls/call.js";
import type { Workspace } from "../calls/workspace.js";
import type { NamedEvent } from "../life/life-event.js";
import type { MockClock } from "../time/clock.js";
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
interface Dialled {
  readonly workspace: Workspace;
  readonly call: Call;
  readonly at: number;
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
  readonly #clock: MockClock;
  #clockKeptAt = Number.NEGATIVE_INFINITY;

  constructor(store: StateStore | undefined, keepClock: MockClock) {
    this.#store = store;
    this.#clock = keepClock;
  }

  /** Makes the kept changes; returns what goes on from there. */
  restore(workspaces: readonly Workspace[], now: number): Restored {
    const dialled: Dialled[] = [];
    const untold: KeptEvent[] = [];
    for (const record of lastOfEach(this.#store?.records ?? [])) {
      switch (record.change) {
        case "event":
          untold.push(record);
          break;
        case "remove":
          workspaces[record.workspace]?.remove(record.id, now);
          break;
        case "put":
          dialled.push(...restorePut(record, workspaces));
      }
    }
    return {
      dialled,
      untold,
    };
  }

  /** `dialledAt`: when the call came in, if it lives its own life. */
  put({ index }: Workspace, call: Call, dialledAt?: number): void {
    const dialled = dialledAt === undefined ? {} : { dialled: dialledAt };
    this.#append({
      change: "put",
      workspace: index,
      call,
      ...dialled,
    });
  }

  remove({ index }: Workspace, id: string): void {
    this.#append({
      change: "remove",
      workspace: index,
      id,
    });
  }

  /** Keeps that the webhooks have an event to tell. */
  keepEvent(event: NamedEvent): void {
    this.#append({
      change: "event",
      ...pickKept(event),
    });
  }

  /** Keeps that the webhooks have told an event, or given it up. */
  keepSettled(event: NamedEvent): void {
    this.#append({
      change: "settled",
      ...pickKept(event),
    });
  }

  /** Keeps what time it is, and up to when all events have happened. */
  clock(happenedUpTo: number): void {
    const at = this.#clock.now();
    const told = happenedUpTo < at ? { told: happenedUpTo } : {};
    this.#clockKeptAt = at;
    this.#append({
      change: "clock",
      at,
      ...told,
    });
  }

  /** Keeps the clock if its time has changed by `clockEveryMs` or more. */
  keepMovedClock(happenedUpTo: () => number): void {
    if (!this.#store) {
      return;
    }
    const sinceKept = Math.abs(this.#clock.now() - this.#clockKeptAt);
    if (sinceKept >= clockEveryMs) {
      this.clock(happenedUpTo());
    }
  }

  reset(): void {
    this.#append({ change: "reset" });
  }

  /**
   * Closes the store. Later changes are not kept: a webhook that is answered
   * after this is sent again by the next mock.
   */
  close(happenedUpTo: number): void {
    this.clock(happenedUpTo);
    this.#store?.close();
    this.#store = undefined;
  }

  #append(record: StateRecord): void {
    this.#store?.append(record);
  }
}

/** Puts a call back; returns it if it lives its own life. */
function restorePut(
  { workspace: index, call, dialled: at }: StateRecord & { change: "put" },
  workspaces: readonly Workspace[],
): Dialled[] {
  const workspace = workspaces[index];
  workspace?.put(call);
  if (workspace && at !== undefined) {
    return [
      {
        workspace,
        call,
        at,
      },
    ];
  }
  return [];
}

function pickKept({ at, stage, workspace, callId }: NamedEvent): KeptEvent {
  return {
    workspace,
    id: callId,
    stage,
    at,
  };
}
