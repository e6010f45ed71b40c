import type { Call } from "../calls/call.js";
import type { NamedEvent } from "../life/life-event.js";

/** An event, as it is kept. Its call is made again when it is needed. */
export type KeptEvent = Omit<NamedEvent, "callId"> & {
  readonly id: string;
};

/**
 * One change of a mock's state, as it is kept. `workspace`: the number of the
 * key that sees it, from 0.
 */
export type StateRecord =
  | {
      readonly change: "put";
      readonly workspace: number;
      readonly call: Call;
      /**
       * When it came in by `create-phone-call`: from then on it lives. Epoch
       * milliseconds.
       */
      readonly dialled?: number;
    }
  | {
      readonly change: "remove";
      readonly workspace: number;
      readonly id: string;
    }
  /**
   * What time it is. `told`: up to when all events have happened, where that is
   * earlier.
   */
  | {
      readonly change: "clock";
      readonly at: number;
      readonly told?: number;
    }
  /** Something happened that the webhooks have to tell. */
  | ({ readonly change: "event" } & KeptEvent)
  /** They have told it, or given up. */
  | ({ readonly change: "settled" } & KeptEvent)
  | { readonly change: "reset" };

/**
 * Where changes are kept. An append is done when it returns: only then is the
 * change acknowledged.
 */
export interface StateStore {
  /** What was kept before, in order. */
  readonly records: readonly StateRecord[];
  append(record: StateRecord): void;
  close(): void;
}

/**
 * What a record replaces: of records with the same key, only the last one
 * counts. A reset replaces all; an event that is settled counts no more.
 */
export function stateKey(record: StateRecord): string {
  switch (record.change) {
    case "put":
      return `${record.workspace} ${record.call.call_id}`;
    case "remove":
      return `${record.workspace} ${record.id}`;
    case "event":
    case "settled":
      return `event ${record.workspace} ${record.stage} ${record.at} ${record.id}`;
    default:
      return record.change;
  }
}

/**
 * The records that count, in their order: of each key the last one since the
 * last reset.
 */
export function lastOfEach(
  records: Iterable<StateRecord>,
): Iterable<StateRecord> {
  const last = new Map<string, StateRecord>();
  for (const record of records) {
    if (record.change === "reset") {
      last.clear();
    } else {
      last.delete(stateKey(record));
      if (record.change !== "settled") {
        last.set(stateKey(record), record);
      }
    }
  }
  return last.values();
}
