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
  /** The largest limit of a rate so far: as many starts have to be remembered. */
  #mostRequests = 0;
  readonly #starts: number[] = [];

  /** Takes the next place: when a request may start, in epoch milliseconds. */
  reserve({ rateLimit, adaptiveThrottle, backoff }: Settings, now: number): number {
    let at = now;
    if (adaptiveThrottle) {
      at = Math.max(now, Math.min(this.#nextAt, now + backoff.maxMs));
      this.#nextAt = at + this.#gapMs;
    }
    // Without a limit nothing is remembered, or a long-lived client would grow with each request.
    if (rateLimit.requests < 1 / 0) {
      const { requests, perMs } = rateLimit;
      const starts = this.#starts;
      at = Math.max(at, starts.at(-1) ?? 0, (starts.at(-requests) ?? -perMs) + perMs);
      starts.push(at);
      this.#mostRequests = Math.max(this.#mostRequests, requests);
      if (starts.length > this.#mostRequests) starts.shift();
    }
    return at;
  }

  /** Gives back a place that was not used: who waited for it was aborted. */
  release(at: number): void {
    const index = this.#starts.lastIndexOf(at);
    if (index >= 0) this.#starts.splice(index, 1);
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
    // Who has no budget does not spend that of the others.
    if (retryBudget.burst === 1 / 0) return true;
    const isAffordable = this.#spent + 1 <= retryBudget.burst;
    if (isAffordable) this.#spent += 1;
    return isAffordable;
  }
}
