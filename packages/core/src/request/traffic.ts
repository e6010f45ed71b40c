import type { Settings } from "./settings.js";

/**
 * What the requests of one client share: when they may start, and what they have spent on retries. Each request pays back
 * `ratio` of the retry budget, each retry costs 1, and `burst` is the most.
 */
export class Traffic {
  #gapMs = 0;
  #nextAt = 0;
  #slowedAt = -1;
  #spent = 0;
  /** The longest span of a rate so far: so long have starts to be remembered. */
  #longestMs = 0;
  /** When requests started, or are to start, in the order of their places. */
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
      const starts = this.#starts;
      this.#longestMs = Math.max(this.#longestMs, rateLimit.perMs);
      while ((starts[0] ?? now) <= now - this.#longestMs) starts.shift();
      at = Math.max(at, starts.at(-1) ?? 0, this.#earliest(rateLimit, starts.length));
      starts.push(at);
    }
    return at;
  }

  /** The time of a place has come: when its request may start, if timers were late for those before it. */
  start({ rateLimit }: Settings, at: number, now: number): number {
    const index = this.#starts.indexOf(at);
    if (index < 0) return now;
    const start = Math.max(now, this.#earliest(rateLimit, index));
    this.#starts[index] = start;
    return start;
  }

  /** When a rate allows the request of a place to start, as far as it depends on those before it. */
  #earliest({ requests, perMs }: Settings["rateLimit"], place: number): number {
    const before = this.#starts[place - requests];
    return before === undefined ? 0 : before + perMs;
  }

  /** Gives back a place that was not used: who waited for it was aborted. */
  release(at: number): void {
    const index = this.#starts.lastIndexOf(at);
    if (index >= 0) this.#starts.splice(index, 1);
    this.#nextAt = Math.max(this.#slowedAt, this.#nextAt - this.#gapMs);
  }

  /** The service answered 429 to what started at `startedAt`. */
  slow({ backoff }: Settings, startedAt: number, now: number, retryAfterMs = 0): void {
    // What was already under way when the pace changed says nothing about the new pace.
    if (startedAt <= this.#slowedAt) return;
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
    // Ten times 0.1 is not quite 1.
    const isAffordable = this.#spent + 1 <= retryBudget.burst + 1e-9;
    if (isAffordable) this.#spent += 1;
    return isAffordable;
  }
}
