import { ApiError } from "../errors/api-error.js";
import { pause } from "./bounded.js";
import type { Exchange } from "./exchange.js";
import type { Pace } from "./pace.js";

/** Holds each attempt back until its place in the client's pace, and learns from how it went. */
export const withThrottle =
  (next: Exchange, pace: Pace): Exchange =>
  async (request, call) => {
    const { settings } = call;
    const { clock } = settings;
    const waitMs = pace.reserve(settings, clock.now());
    if (waitMs > 0) await pause(waitMs, call.signal, clock);
    const startedAt = clock.now();
    try {
      const answer = await next(request, call);
      pace.ease();
      return answer;
    } catch (error) {
      if (error instanceof ApiError && error.status === 429) {
        pace.slow(settings, startedAt, clock.now(), error.retryAfterMs);
      }
      throw error;
    }
  };
