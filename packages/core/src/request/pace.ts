import type { Settings } from "./settings.js";

/** When a client's requests may start: one of it is shared by all that run at once. */
export interface Pace {
  /** Takes the next place, and tells how many milliseconds from `now` it is. */
  reserve(settings: Settings, now: number): number;
  /** The service answered 429 to what started at `startedAt`. */
  slow(settings: Settings, startedAt: number, now: number, retryAfterMs: number | undefined): void;
  /** The service answered well. */
  ease(): void;
}

export function createPace(): Pace {
  let gapMs = 0;
  let nextAt = 0;
  let slowedAt = 0;
  const starts: number[] = [];

  return {
    reserve({ rateLimit, adaptiveThrottle, backoff }, now) {
      let at = now;
      if (adaptiveThrottle) {
        at = Math.max(now, Math.min(nextAt, now + backoff.maxMs));
        nextAt = at + gapMs;
      }
      // Without a limit nothing is remembered, or a long-lived client would grow with each request.
      if (rateLimit.requests < 1 / 0) {
        at = Math.max(at, starts.at(-1) ?? 0);
        if (starts.length >= rateLimit.requests) at = Math.max(at, (starts.shift() ?? 0) + rateLimit.perMs);
        starts.push(at);
      }
      return at - now;
    },
    slow({ backoff }, startedAt, now, retryAfterMs = 0) {
      // What was already under way when the pace changed says nothing about the new pace.
      if (startedAt < slowedAt) return;
      slowedAt = now;
      gapMs = Math.min(backoff.maxMs, Math.max(gapMs * 2, backoff.initialMs / 4));
      nextAt = Math.max(nextAt, now + Math.min(backoff.maxMs, Math.max(gapMs, retryAfterMs)));
    },
    ease() {
      gapMs = gapMs > 1 ? gapMs * 0.8 : 0;
    },
  };
}
