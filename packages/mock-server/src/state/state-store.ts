import type { Call } from "../call.js";

/** One change of a mock's state, as it is kept. `workspace`: the number of the key that sees it, from 0. */
export type StateRecord =
  | {
      readonly change: "put";
      readonly workspace: number;
      readonly call: Call;
      /** When it came in by `create-phone-call`: from then on it lives. Epoch milliseconds. */
      readonly dialled?: number;
    }
  | { readonly change: "remove"; readonly workspace: number; readonly id: string }
  | { readonly change: "clock"; readonly at: number }
  | { readonly change: "reset" };

/** Where changes are kept. An append is done when it returns: only then is the change acknowledged. */
export interface StateStore {
  /** What was kept before, in order. */
  readonly records: readonly StateRecord[];
  append(record: StateRecord): void;
  close(): void;
}

/** What a record replaces: of records with the same key, only the last one counts. A reset replaces all. */
export function stateKey(record: StateRecord): string {
  switch (record.change) {
    case "put":
      return `${record.workspace} ${record.call.call_id}`;
    case "remove":
      return `${record.workspace} ${record.id}`;
    default:
      return record.change;
  }
}

/** The records that count, in their order: of each key the last one since the last reset. */
export function lastOfEach(records: Iterable<StateRecord>): Iterable<StateRecord> {
  const last = new Map<string, StateRecord>();
  for (const record of records) {
    if (record.change === "reset") last.clear();
    else {
      last.delete(stateKey(record));
      last.set(stateKey(record), record);
    }
  }
  return last.values();
}
