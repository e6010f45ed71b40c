import type { Call } from "../call.js";
import type { Workspace } from "../engine/workspace.js";
import type { LifeClock } from "../life/clock.js";
import { lastOfEach, type StateRecord, type StateStore } from "../state/state-store.js";

/** How often the clock is kept while it runs, in milliseconds of its own time at least. */
const clockEveryMs = 1000;

/** A call that lives its own life, of a mock that ran before. */
export interface Dialled {
  readonly workspace: Workspace;
  readonly call: Call;
  readonly at: number;
}

/** The instant at which a mock that kept these records left off. */
export function instantIn(records: readonly StateRecord[]): number | undefined {
  let at: number | undefined;
  for (const record of lastOfEach(records)) {
    if (record.change === "clock") at = record.at;
  }
  return at;
}

/** Keeps changes in a store, and makes them again in a new mock. Without a store it does nothing. */
export class StateKeeper {
  readonly #store: StateStore | undefined;
  readonly #clock: LifeClock;
  #keptClock = Number.NEGATIVE_INFINITY;

  constructor(store: StateStore | undefined, clock: LifeClock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Makes the kept changes; the calls that live on. */
  restore(workspaces: readonly Workspace[], now: number): Dialled[] {
    const dialled: Dialled[] = [];
    for (const record of lastOfEach(this.#store?.records ?? [])) {
      if (record.change !== "put" && record.change !== "remove") continue;
      const workspace = workspaces[record.workspace];
      if (workspace === undefined) continue;
      if (record.change === "remove") workspace.remove(record.id, now);
      else {
        workspace.put(record.call);
        if (record.dialled !== undefined) dialled.push({ workspace, call: record.call, at: record.dialled });
      }
    }
    return dialled;
  }

  /** `dialled`: when the call came in, if it lives its own life. */
  put({ index }: Workspace, call: Call, dialled?: number): void {
    const record = { change: "put", workspace: index, call } as const;
    this.#append(dialled === undefined ? record : { ...record, dialled });
  }

  remove({ index }: Workspace, id: string): void {
    this.#append({ change: "remove", workspace: index, id });
  }

  /** Keeps what time it is. */
  clock(): void {
    this.#keptClock = this.#clock.now();
    this.#append({ change: "clock", at: this.#keptClock });
  }

  /** Keeps what time it is, if that has changed by much. */
  clockNowAndThen(): void {
    if (this.#store && Math.abs(this.#clock.now() - this.#keptClock) >= clockEveryMs) this.clock();
  }

  reset(): void {
    this.#append({ change: "reset" });
  }

  close(): void {
    if (!this.#store) return;
    this.clock();
    this.#store.close();
  }

  #append(record: StateRecord): void {
    this.#store?.append(record);
  }
}
