import { lastOfEach, type StateRecord } from "./state-store.js";

/** Where a mock left off, in epoch milliseconds on its clock. */
export interface LastClock {
  readonly at: number;
  /** All events up to here have happened. */
  readonly happenedUpTo: number;
}

/** Where the mock that kept these records left off. */
export function lastClockIn(
  records: readonly StateRecord[],
): LastClock | undefined {
  let last: LastClock | undefined;
  for (const record of lastOfEach(records)) {
    last = clockAfter(record, last);
  }
  return last;
}

function clockAfter(
  record: StateRecord,
  last: LastClock | undefined,
): LastClock | undefined {
  switch (record.change) {
    case "clock":
      return {
        at: record.at,
        happenedUpTo: record.told ?? record.at,
      };
    // Comes last only where the process ended before it could keep the clock,
    // too.
    case "event":
      return {
        at: Math.max(last?.at ?? record.at, record.at),
        happenedUpTo: last?.happenedUpTo ?? record.at - 1,
      };
    default:
      return last;
  }
}
