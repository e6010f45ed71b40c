import { RateLimiter, type Slot } from "./rate-limit.js";
import type { Settings } from "./settings.js";
import { type Refusal, Throttle } from "./throttle.js";

type PaceSettings = Pick<
  Settings,
  "rateLimit" | "adaptiveThrottle" | "backoff"
>;

/** When the requests of one client may start. They start in their order. */
export class Pace {
  readonly #throttle = new Throttle();
  readonly #rateLimiter = new RateLimiter();

  /** Takes the next slot. */
  reserve(settings: PaceSettings, now: number): Slot {
    const { rateLimit, adaptiveThrottle, backoff } = settings;
    const at = adaptiveThrottle ? this.#throttle.reserve(now, backoff) : now;
    const slot = { at };
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
    this.#throttle.release();
  }

  /** The service answered 429. */
  slowDown({ backoff }: PaceSettings, refusal: Refusal): void {
    this.#throttle.slowDown(refusal, backoff);
  }

  /** The service answered well. */
  speedUp(): void {
    this.#throttle.speedUp();
  }
}
