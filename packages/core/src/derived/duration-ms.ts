/** What {@link durationMs} reads of a call. */
export interface Timed {
  /** When it started, in epoch milliseconds. */
  readonly start_timestamp?: number | null | undefined;
  /** When it ended, in epoch milliseconds. */
  readonly end_timestamp?: number | null | undefined;
}

/** The last instant that a `Date` can hold, in epoch milliseconds. */
const LAST_INSTANT = 8_640_000_000_000_000;

/**
 * How long a call lasted, in milliseconds: from its start to its end.
 *
 * @returns `undefined` while the call has no start or no end; not 0, so that it
 * cannot slip into an average. Also `undefined` where one of them is no instant
 * (a text, or beyond the range of a `Date`), or the end comes before the start:
 * never NaN, never negative.
 * @example
 * ```ts
 * durationMs({ start_timestamp: 1_710_149_402_118, end_timestamp: 1_710_149_438_118 }); // => 36000
 * ```
 */
export function durationMs(call: Timed): number | undefined {
  const start = call?.start_timestamp;
  const end = call?.end_timestamp;
  if (!isInstant(start)) {
    return undefined;
  }
  if (!isInstant(end)) {
    return undefined;
  }
  if (end < start) {
    return undefined;
  }
  return end - start;
}

/** Calls come from files and databases too, where a time may be anything. */
function isInstant(value: unknown): value is number {
  if (typeof value !== "number") {
    return false;
  }
  return Math.abs(value) <= LAST_INSTANT;
}
