import type { Settings } from "./settings.js";

type Backoff = Settings["backoff"];

/** A request that the service answered with 429. Times in epoch milliseconds. */
export interface Refusal {
  readonly startedAt: number;
  readonly answeredAt: number;
  /** How long the service asks to wait. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * Keeps a client's requests apart after the service answered 429, and brings
 * them together again when it answers well.
 */
export class Throttle {
  /** How far apart requests start. */
  #gapMs = 0;
  /** When the next one may start. */
  #nextAt = 0;
  #slowedAt = -1;

  /** When a request may start: within `maxMs` from now, and after the last. */
  reserve(now: number, { maxMs }: Backoff): number {
    const latest = now + maxMs;
    const at = Math.max(now, Math.min(this.#nextAt, latest));
    this.#nextAt = at + this.#gapMs;
    return at;
  }

  /** A request that was to start gave up. */
  release(): void {
    this.#nextAt = Math.max(this.#slowedAt, this.#nextAt - this.#gapMs);
  }

  /** Doubles the gap. */
  slowDown(
    { startedAt, answeredAt, retryAfterMs = 0 }: Refusal,
    { initialMs, maxMs }: Backoff,
  ): void {
    // What was already under way when the pace changed says nothing about the
    // new pace.
    if (startedAt <= this.#slowedAt) {
      return;
    }
    const firstGapMs = initialMs / 4;
    const doubledMs = this.#gapMs * 2;
    const gapMs = Math.min(maxMs, Math.max(doubledMs, firstGapMs));
    const waitMs = Math.min(maxMs, Math.max(gapMs, retryAfterMs));
    const earliest = answeredAt + waitMs;
    this.#gapMs = gapMs;
    this.#slowedAt = answeredAt;
    this.#nextAt = Math.max(this.#nextAt, earliest);
  }

  /** Narrows the gap by a fifth, and closes it below a millisecond. */
  speedUp(): void {
    this.#gapMs = this.#gapMs > 1 ? this.#gapMs * 0.8 : 0;
  }
}
