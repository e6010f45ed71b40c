import type { Rate } from "./parse-rate.js";

/**
 * A bucket is full at `fullAt`, and loses `costMs` of time for every token: one
 * number says it all.
 */
interface Bucket {
  fullAt: number;
}

/**
 * A token bucket a key, as arithmetic on one number each: no timers, and
 * nothing to do while no request comes. At most `maxKeys` keys are remembered;
 * beyond that the key that came first is forgotten, and starts full.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #costMs: number;
  readonly #depthMs: number;
  readonly #maxKeys: number;

  constructor(
    rate: Rate,
    { maxKeys = 10_000 }: { readonly maxKeys?: number } = {},
  ) {
    const { count, periodMs, burst = count } = rate;
    this.#costMs = periodMs / count;
    this.#depthMs = this.#costMs * Math.max(1, burst);
    this.#maxKeys = maxKeys;
  }

  /**
   * Takes a token at `now` (ms): 0 when there was one, else the milliseconds
   * until there is.
   */
  take(key: string, now: number): number {
    const known = this.#buckets.get(key);
    const bucket = known ?? this.#open(key, now);
    const fullBefore = Math.max(bucket.fullAt, now);
    const fullAt = fullBefore + this.#costMs;
    // Nanoseconds of slack: sums of unround costs must not refuse the last
    // token of a full bucket.
    const wait = fullAt - now - this.#depthMs;
    if (wait > 1e-6) {
      return wait;
    }
    bucket.fullAt = fullAt;
    return 0;
  }

  /** Forgets every key: all buckets are full. */
  clear(): void {
    this.#buckets.clear();
  }

  #open(key: string, now: number): Bucket {
    if (this.#buckets.size >= this.#maxKeys) {
      const [oldest = ""] = this.#buckets.keys();
      this.#buckets.delete(oldest);
    }
    const bucket = { fullAt: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
