import type { Settings } from "./settings.js";

/**
 * What the requests of one client share: when they may start, and what they have spent on retries. Each request pays back
 * `ratio` of the retry budget, each retry costs 1, and `burst` is the most.
 */
export class Traffic {
  #gapMs = 0;
  #nextAt = 0;
  #slowedAt = 0;
  #spent = 0;
  readonly #starts: number[] = [];

  /** Takes the next place, and tells how many milliseconds from `now` it is. */
  reserve({ rateLimit, adaptiveThrottle, backoff }: Settings, now: number): number {
    let at = now;
    if (adaptiveThrottle) {
      at = Math.max(now, Math.min(this.#nextAt, now + backoff.maxMs));
      this.#nextAt = at + this.#gapMs;
    }
    // Without a limit nothing is remembered, or a long-lived client would grow with each request.
    if (rateLimit.requests < 1 / 0) {
      const starts = this.#starts;
      const freeAt = starts.length < rateLimit.requests ? 0 : (starts.shift() ?? 0) + rateLimit.perMs;
      at = Math.max(at, starts.at(-1) ?? 0, freeAt);
      starts.push(at);
    }
    return at - now;
  }

  /** The service answered 429 to what started at `startedAt`. */
  slow({ backoff }: Settings, startedAt: number, now: number, retryAfterMs = 0): void {
    // What was already under way when the pace changed says nothing about the new pace.
    if (startedAt < this.#slowedAt) return;
    this.#slowedAt = now;
    this.#gapMs = Math.min(backoff.maxMs, Math.max(this.#gapMs * 2, backoff.initialMs / 4));
    this.#nextAt = Math.max(this.#nextAt, now + Math.min(backoff.maxMs, Math.max(this.#gapMs, retryAfterMs)));
  }

  /** The service answered well. */
  ease(): void {
    this.#gapMs = this.#gapMs > 1 ? this.#gapMs * 0.8 : 0;
  }

  earn({ retryBudget }: Settings): void {
    this.#spent = Math.max(0, this.#spent - retryBudget.ratio);
  }

  /** Whether another retry can be paid for; if so, it is. */
  spend({ retryBudget }: Settings): boolean {
    const isAffordable = this.#spent + 1 <= retryBudget.burst;
    if (isAffordable) this.#spent += 1;
    return isAffordable;
  }
}
