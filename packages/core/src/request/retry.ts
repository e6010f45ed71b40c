import { ApiError } from "../errors/api-error.js";
import { RequestError } from "../errors/request-error.js";
import { pause } from "./bounded.js";
import type { Call, Exchange } from "./exchange.js";
import { emit } from "./hooks.js";
import type { Budget } from "./retry-budget.js";

/** Sends again what failed in a way that may pass, if it may be sent again. */
export const withRetry =
  (next: Exchange, budget: Budget): Exchange =>
  async (request, call) => {
    const { settings, trace } = call;
    budget.earn(settings);
    for (;;) {
      trace.attempts += 1;
      try {
        return await next(request, call);
      } catch (error) {
        const delayMs = delayAfter(error, call, budget);
        if (delayMs === undefined) throw error;
        emit(settings.hooks, "onRetry", { ...trace, error, delayMs });
        await pause(delayMs, call.signal, settings.clock);
      }
    }
  };

/** Undefined when there is to be no further attempt. */
function delayAfter(error: unknown, call: Call, budget: Budget): number | undefined {
  const { settings, trace } = call;
  const { maxRetries, retryAfterMaxMs, backoff, random, clock } = settings;
  const worthIt = error instanceof RequestError && error.retryable && call.repeatable;
  if (!worthIt || call.signal.aborted || trace.attempts > maxRetries) return undefined;
  const asked = error instanceof ApiError ? error.retryAfterMs : undefined;
  const delayMs =
    asked === undefined
      ? random() * Math.min(backoff.maxMs, backoff.initialMs * 2 ** (trace.attempts - 1))
      : Math.min(asked, retryAfterMaxMs);
  // A wait that cannot end before the deadline only hides what went wrong.
  if (clock.now() + delayMs >= call.deadline || !budget.spend(settings)) return undefined;
  return delayMs;
}
