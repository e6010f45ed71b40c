import type { Call } from "../../calls/call.js";
import type { SettableClock } from "../../time/clock.js";
import type { FaultSet } from "../faults/fault-set.js";
import type { Journal } from "../journal/journal.js";

/**
 * The calls, as the admin API changes them. What cannot be is refused with an
 * `AdminError`.
 */
export interface CallsPort {
  /**
   * Adds calls, or replaces those with the same id; an id is made where none is
   * given. `workspace`: the number of the API key that sees them, from 0.
   * @default 0
   */
  add(
    calls: readonly Record<string, unknown>[],
    workspace?: number,
  ): readonly Call[];
  /**
   * Changes fields of a call; `null` takes one away. `undefined`: there is no
   * such call.
   */
  edit(id: string, changes: Record<string, unknown>): Call | undefined;
  /** `false`: there is no such call. */
  remove(id: string): boolean;
  /** How many calls there are now. */
  count(): number;
}

/** The clock, as the admin API moves it. */
interface TimelinePort {
  /** Lets so many milliseconds go by; settles when all in between happened. */
  advance(ms: number): Promise<void>;
  /** Sets the clock. Nothing happens in between. */
  set(at: number): Promise<void>;
  /** Lets the clock run at a speed; 0 stops it. */
  setSpeed(speed: number): void;
}

/** The webhooks, as the admin API shows them. */
export interface WebhooksPort {
  /** Events that are neither delivered nor given up. */
  readonly pending: number;
  readonly log: {
    readonly attempts: NewestFirst;
    /** Events that were given up. */
    readonly failures: NewestFirst;
    /** `[event, outcome, count]` of everything since the start. */
    counts(): readonly [event: string, outcome: string, count: number][];
    clear(): void;
  };
}

interface NewestFirst {
  newestFirst(): Iterable<unknown>;
}

/** All that the admin API shows and changes. */
export interface AdminPorts {
  readonly clock: SettableClock;
  readonly timeline: TimelinePort;
  readonly faults: FaultSet;
  readonly journal: Journal;
  readonly calls: CallsPort;
  /** Absent: the mock sends none. */
  readonly webhooks?: WebhooksPort;
  /**
   * Takes everything back to how the mock began: calls, clock, faults, limits,
   * journal.
   */
  reset(): void | Promise<void>;
}
