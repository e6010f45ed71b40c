import { RateLimiter, type Slot } from "./rate-limit.js";
import type { Settings } from "./settings.js";

type PaceSettings = Pick<
  Settings,
  "rateLimit" | "adaptiveThrottle" | "backoff"
>;

/** A request that the service answered with 429. Times in epoch milliseconds. */
export interface Refusal {
  readonly startedAt: number;
  readonly answeredAt: number;
  /** How long the service asks to wait. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * When the requests of one client may start. They start in their order. After
 * the service answered 429 they are kept apart, and brought together again
 * when it answers well.
 */
export class Pace {
  readonly #rateLimiter = new RateLimiter();
  /** How far apart requests start. */
  #gapMs = 0;
  /** When the next one may start. */
  #nextAt = 0;
  /** When the gap was last widened. */
  #slowedAt = -1;

  /** Takes the next slot. */
  reserve(settings: PaceSettings, now: number): Slot {
    const { rateLimit, adaptiveThrottle, backoff } = settings;
    const slot = { at: now };
    if (adaptiveThrottle) {
      const latest = now + backoff.maxMs;
      slot.at = Math.max(now, Math.min(this.#nextAt, latest));
      this.#nextAt = slot.at + this.#gapMs;
    }
    // Without a limit nothing is remembered, or a long-lived client would grow
    // with each request.
    if (rateLimit.requests < Infinity) {
      this.#rateLimiter.add(slot, rateLimit, now);
    }
    return slot;
  }

  /**
   * The time of a slot has come. It moves on if timers were late, here or for
   * those before it, or early.
   */
  start({ rateLimit }: PaceSettings, slot: Slot, now: number): void {
    this.#rateLimiter.move(slot, rateLimit, now);
  }

  /** Gives back a slot that was not used: its request was aborted. */
  release(slot: Slot): void {
    this.#rateLimiter.remove(slot);
    this.#nextAt = Math.max(this.#slowedAt, this.#nextAt - this.#gapMs);
  }

  /** The service answered 429: doubles the gap. */
  slowDown({ backoff }: PaceSettings, refusal: Refusal): void {
    const { startedAt, answeredAt, retryAfterMs = 0 } = refusal;
    const { initialMs, maxMs } = backoff;
    // What was already under way when the pace changed says nothing about the
    // new pace.
    if (startedAt <= this.#slowedAt) {
      return;
    }
    const firstGapMs = initialMs / 4;
    const gapMs = Math.min(maxMs, Math.max(this.#gapMs * 2, firstGapMs));
    const waitMs = Math.min(maxMs, Math.max(gapMs, retryAfterMs));
    this.#gapMs = gapMs;
    this.#slowedAt = answeredAt;
    this.#nextAt = Math.max(this.#nextAt, answeredAt + waitMs);
  }

  /**
   * The service answered well: narrows the gap by a fifth, and closes it below
   * a millisecond.
   */
  speedUp(): void {
    this.#gapMs = this.#gapMs > 1 ? this.#gapMs * 0.8 : 0;
  }
}
