import { systemClock } from "./clock.js";
import type { Settings } from "./request-settings.js";

/**
 * Where the docstrings of the options say `@default`, it is this: a test
 * compares the two.
 */
export const defaults: Settings = {
  maxRetries: 2,
  timeoutMs: 60_000,
  deadlineMs: Infinity,
  retryAfterMaxMs: 60_000,
  backoff: {
    initialMs: 500,
    maxMs: 8000,
  },
  retryBudget: {
    burst: 10,
    ratio: 0.2,
  },
  rateLimit: {
    requests: Infinity,
    perMs: 1000,
  },
  adaptiveThrottle: true,
  headers: { accept: "application/json" },
  hooks: [],
  signals: [],
  clock: systemClock,
  random: () => Math.random(),
};
