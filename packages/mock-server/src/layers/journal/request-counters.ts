/** Upper bounds of the buckets of answer times, in milliseconds. */
const answerTimeBucketsMs: readonly number[] = [
  0.1, 0.25, 0.5, 1, 2.5, 5, 10, 50, 250, 1000, 10_000,
];

const bounds = [...answerTimeBucketsMs, Number.POSITIVE_INFINITY];

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
    increment(this.#statuses, status);
    increment(this.#buckets, bucketOf(tookMs));
    this.totalMs += tookMs;
    this.totalBytes += bytes;
  }

  countFault(fault: string): void {
    const before = this.#faults.get(fault) ?? 0;
    this.#faults.set(fault, before + 1);
  }

  /** `[status, count]` of every status that was answered. */
  statuses(): [number, number][] {
    const counts = [...this.#statuses.entries()];
    return counts.filter(([, count]) => count > 0);
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
    return bounds.map((bound, n) => {
      sum += this.#buckets[n] ?? 0;
      return [bound, sum];
    });
  }
}

function bucketOf(tookMs: number): number {
  let bucket = 0;
  while (tookMs > (bounds[bucket] ?? tookMs)) {
    bucket++;
  }
  return bucket;
}

function increment(counts: Float64Array, n: number): void {
  const before = counts[n] ?? 0;
  counts[n] = before + 1;
}
