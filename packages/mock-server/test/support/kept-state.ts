import { type CreateMockOptions, DATA_END } from "../../src/index.js";
import type { StateRecord, StateStore } from "../../src/state/state-store.js";
import { living } from "./living.js";

/** The instant until which these mocks live. */
export const until = DATA_END + 4 * 60_000;

/**
 * A store in memory: what a process that is killed after so many appends leaves
 * behind.
 */
export function memory(
  records: readonly StateRecord[] = [],
): StateStore & { appended: StateRecord[] } {
  const appended: StateRecord[] = [];
  let closed = false;
  const append = (record: StateRecord) => {
    if (closed) {
      throw new Error("It is closed.");
    }
    appended.push(record);
  };
  const close = () => {
    closed = true;
  };
  return { records, appended, append, close };
}

/** A mock that keeps its state, with calls that keep coming. */
export function started(state: StateStore, options: CreateMockOptions = {}) {
  return living({
    calls: 40,
    perMinute: 10,
    speed: 0,
    size: "short",
    state,
    ...options,
  });
}

export type Living = ReturnType<typeof started>;

/** Lives on, on a clock that is moved step by step. */
export async function advance({ mock }: Living): Promise<void> {
  await mock.advance(until - mock.clock.now());
}

/** What was told, in order. */
export const names = ({ events }: Living) =>
  events.map(({ event, data }) => `${event} ${data.call_id}`);
