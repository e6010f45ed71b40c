/** How wrong a quantile of {@link LogBuckets} is at most: 1 percent. */
export const relativeError = 0.01;

const growth = (1 + relativeError) / (1 - relativeError);
const logGrowth = Math.log(growth);

/** Numbers below are 0: no latency, duration or cost is so small. */
const smallest = 1e-6;

/** The bucket of what is 0. */
const zeros = Number.NEGATIVE_INFINITY;

/**
 * Counts numbers from 0 on in buckets whose bounds grow by a constant factor,
 * so that each bucket's middle is at most 1 % off all that it holds. There are
 * about 1,000 buckets from a millisecond to a year.
 */
export class LogBuckets {
  readonly #counts = new Map<number, number>();

  add(value: number): void {
    const bucket = bucketOf(value);
    const count = this.#counts.get(bucket) ?? 0;
    this.#counts.set(bucket, count + 1);
  }

  /** The middles of the buckets with their counts, in order. */
  sorted(): [value: number, count: number][] {
    const buckets = [...this.#counts];
    buckets.sort(([a], [b]) => a - b);
    return buckets.map(([bucket, count]) => {
      const value = middleOf(bucket);
      return [value, count];
    });
  }
}

function bucketOf(value: number): number {
  if (value < smallest) {
    return zeros;
  }
  const steps = Math.log(value) / logGrowth;
  return Math.ceil(steps);
}

/** The number that is equally far, in percent, from both bounds. */
function middleOf(bucket: number): number {
  if (bucket === zeros) {
    return 0;
  }
  const upper = growth ** bucket;
  return (2 * upper) / (growth + 1);
}
