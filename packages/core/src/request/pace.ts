import { RateLimiter, type Slot } from "./rate-limit.js";
import type { Settings } from "./request-settings.js";

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
      const waitMs = clamp(this.#nextAt - now, 0, backoff.maxMs);
      slot.at = now + waitMs;
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
    const nextAt = this.#nextAt - this.#gapMs;
    this.#nextAt = Math.max(this.#slowedAt, nextAt);
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
    const gapMs = clamp(this.#gapMs * 2, firstGapMs, maxMs);
    const waitMs = clamp(retryAfterMs, gapMs, maxMs);
    const nextAt = answeredAt + waitMs;
    this.#gapMs = gapMs;
    this.#slowedAt = answeredAt;
    this.#nextAt = Math.max(this.#nextAt, nextAt);
  }

  /**
   * The service answered well: narrows the gap by a fifth, and closes it below
   * a millisecond.
   */
  speedUp(): void {
    if (this.#gapMs > 1) {
      this.#gapMs *= 0.8;
    } else {
      this.#gapMs = 0;
    }
  }
}

/** The number, but at least the one and at most the other. */
function clamp(ms: number, atLeast: number, atMost: number): number {
  const raised = Math.max(ms, atLeast);
  return Math.min(raised, atMost);
}
