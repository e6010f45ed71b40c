/** Upper bounds of the buckets of answer times, in milliseconds. */
export const answerTimeBucketsMs: readonly number[] = [
  0.1, 0.25, 0.5, 1, 2.5, 5, 10, 50, 250, 1000, 10_000,
];

/**
 * Counts of answers by status, and of their times: numbers in typed arrays, so
 * that counting costs next to nothing.
 */
export class RequestCounters {
  readonly #statuses = new Float64Array(600);
  readonly #buckets = new Float64Array(answerTimeBucketsMs.length + 1);
  readonly #faults = new Map<string, number>();
  /** Milliseconds, of all answers together. */
  totalMs = 0;
  /** Bytes of all bodies together. */
  totalBytes = 0;

  count(status: number, bytes: number, tookMs: number): void {
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
    let bucket = 0;
    while (tookMs > (answerTimeBucketsMs[bucket] ?? Number.POSITIVE_INFINITY)) {
      bucket++;
    }
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
    this.totalMs += tookMs;
    this.totalBytes += bytes;
  }

  countFault(fault: string): void {
    this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1);
  }

  /** `[status, count]` of every status that was answered. */
  statuses(): [number, number][] {
    return [...this.#statuses.entries()].filter(([, count]) => count > 0);
  }

  /** `[fault, count]`, a fault as it is written: `status=503`, `rate-limit`. */
  faults(): [string, number][] {
    return [...this.#faults.entries()];
  }

  /**
   * `[upper bound, count]`, where a count includes all below it; the last bound
   * is infinite.
   */
  answerTimes(): [number, number][] {
    let sum = 0;
    const bounds = [...answerTimeBucketsMs, Number.POSITIVE_INFINITY];
    return bounds.map((bound, place) => {
      sum += this.#buckets[place] ?? 0;
      return [bound, sum];
    });
  }
}
