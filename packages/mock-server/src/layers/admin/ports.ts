import type { CallRecord } from "../../life/life-event.js";
import type { LifeClock } from "../../time/clock.js";
import type { Timeline } from "../../time/timeline.js";
import type { DeliveryLog } from "../../webhooks/delivery-log.js";
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
  ): readonly CallRecord[];
  /**
   * Changes fields of a call; `null` takes one away. `undefined`: there is no
   * such call.
   */
  edit(id: string, changes: Record<string, unknown>): CallRecord | undefined;
  /** `false`: there is no such call. */
  remove(id: string): boolean;
  /** How many calls there are now. */
  count(): number;
}

/** The webhooks, as the admin API shows them. */
export interface WebhooksPort {
  readonly log: DeliveryLog;
  readonly pending: number;
}

/** All that the admin API shows and changes. */
export interface AdminPorts {
  readonly clock: LifeClock;
  readonly timeline: Pick<Timeline, "advance" | "set" | "setSpeed">;
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
