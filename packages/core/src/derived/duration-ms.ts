/** What {@link durationMs} reads of a call. */
export interface Timed {
  /** When it started, in epoch milliseconds. */
  readonly start_timestamp?: number | null | undefined;
  /** When it ended, in epoch milliseconds. */
  readonly end_timestamp?: number | null | undefined;
}

/**
 * How long a call lasted, in milliseconds: from its start to its end.
 *
 * @returns `undefined` while the call has no start or no end; not 0, so that it
 * cannot slip into an average.
 * @example
 * ```ts
 * durationMs({ start_timestamp: 1_710_149_402_118, end_timestamp: 1_710_149_438_118 }); // => 36000
 * ```
 */
export function durationMs({
  start_timestamp: start,
  end_timestamp: end,
}: Timed): number | undefined {
  return start == null || end == null ? undefined : end - start;
}
