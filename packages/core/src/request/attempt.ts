import { TimeoutError } from "../errors/timeout-error.js";
import { bounded } from "./bounded.js";
import type { Exchange } from "./exchange.js";
import { emit } from "./hooks.js";

/** Gives each attempt a request and a limit of time of its own, and tells the hooks how it went. */
export const withAttempt =
  (next: Exchange): Exchange =>
  async (template, call) => {
    const { trace, signal, settings } = call;
    const { clock, timeoutMs, hooks } = settings;
    const event = { ...trace, request: template.clone() };
    emit(hooks, "onRequest", event);
    const startedAt = clock.now();
    const answer = await bounded(
      (inner) => next(new Request(event.request, { signal: inner }), call),
      clock,
      timeoutMs,
      () => new TimeoutError(trace, "timeoutMs", timeoutMs),
      [signal],
    ).catch((error: unknown) => {
      emit(hooks, "onError", { ...event, error, durationMs: clock.now() - startedAt });
      throw error;
    });
    const { response } = answer;
    emit(hooks, "onResponse", { ...event, response, durationMs: clock.now() - startedAt });
    return answer;
  };
