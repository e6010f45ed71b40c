import type { Settings } from "./settings.js";

/** A place in the order of a client's requests. */
export interface Place {
  /** When it starts or may start, in epoch milliseconds. */
  at: number;
}

/**
 * What the requests of one client share: when they may start, and what they
 * have spent on retries. Each request pays back `ratio` of the retry budget,
 * each retry costs 1, and `burst` is the most.
 */
export class Traffic {
  #gapMs = 0;
  #nextAt = 0;
  #slowedAt = -1;
  #spent = 0;
  /**
   * The longest span of a rate so far: so long have starts to be remembered.
   */
  #longestMs = 0;
  /** Of the requests that started lately or are to start, in their order. */
  readonly #places: Place[] = [];

  /** Takes the next place. */
  reserve(
    { rateLimit, adaptiveThrottle, backoff }: Settings,
    now: number,
  ): Place {
    const place = { at: now };
    if (adaptiveThrottle) {
      place.at = Math.max(now, Math.min(this.#nextAt, now + backoff.maxMs));
      this.#nextAt = place.at + this.#gapMs;
    }
    // Without a limit nothing is remembered, or a long-lived client would grow
    // with each request.
    if (rateLimit.requests < 1 / 0) {
      this.#longestMs = Math.max(this.#longestMs, rateLimit.perMs);
      while ((this.#places[0]?.at ?? now) <= now - this.#longestMs) {
        this.#places.shift();
      }
      place.at = Math.max(
        place.at,
        this.#places.at(-1)?.at ?? 0,
        this.#earliest(rateLimit, this.#places.length),
      );
      this.#places.push(place);
    }
    return place;
  }

  /**
   * The time of a place has come. It moves on if timers were late, here or for
   * those before it, or early.
   */
  start({ rateLimit }: Settings, place: Place, now: number): void {
    place.at = Math.max(
      now,
      this.#earliest(rateLimit, this.#places.indexOf(place)),
    );
  }

  /**
   * When a rate allows the request of a place to start, as far as it depends on
   * those before it.
   */
  #earliest({ requests, perMs }: Settings["rateLimit"], index: number): number {
    const before = this.#places[index - requests];
    return before ? before.at + perMs : 0;
  }

  /** Gives back a place that was not used: who waited for it was aborted. */
  release(place: Place): void {
    const index = this.#places.indexOf(place);
    if (index >= 0) {
      this.#places.splice(index, 1);
    }
    this.#nextAt = Math.max(this.#slowedAt, this.#nextAt - this.#gapMs);
  }

  /** The service answered 429 to what started at `startedAt`. */
  slow(
    { backoff }: Settings,
    startedAt: number,
    now: number,
    retryAfterMs = 0,
  ): void {
    // What was already under way when the pace changed says nothing about the
    // new pace.
    if (startedAt <= this.#slowedAt) {
      return;
    }
    this.#slowedAt = now;
    this.#gapMs = Math.min(
      backoff.maxMs,
      Math.max(this.#gapMs * 2, backoff.initialMs / 4),
    );
    this.#nextAt = Math.max(
      this.#nextAt,
      now + Math.min(backoff.maxMs, Math.max(this.#gapMs, retryAfterMs)),
    );
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
    if (retryBudget.burst === 1 / 0) {
      return true;
    }
    // Ten times 0.1 is not quite 1.
    const isAffordable = this.#spent + 1 <= retryBudget.burst + 1e-9;
    if (isAffordable) {
      this.#spent += 1;
    }
    return isAffordable;
  }
}
