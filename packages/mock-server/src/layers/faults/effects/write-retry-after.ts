import type { RetryAfter } from "../fault.js";

/** Longer than three days: a client that obeys it sleeps for 77 hours. */
const absurdSeconds = 277_403;

/**
 * A `Retry-After` as its header says it (RFC 9110, section 10.2.3).
 *
 * @param now - In epoch milliseconds, for a date.
 */
export function writeRetryAfter(value: RetryAfter, now: number): string {
  switch (value.kind) {
    case "absurd":
      return String(absurdSeconds);
    case "seconds":
      return String(value.seconds);
    case "date":
      return new Date(now + value.seconds * 1000).toUTCString();
  }
}
