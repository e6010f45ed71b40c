import { TimeoutError } from "../errors/timeout-error.js";
import { bounded } from "./bounded.js";
import type { Exchange } from "./exchange.js";
import { type AttemptEvent, emit } from "./hooks.js";

/** Gives each attempt a request and a limit of time of its own, and tells the hooks how it went. */
export const withAttempt =
  (next: Exchange): Exchange =>
  async (template, call) => {
    const { trace, signal, settings } = call;
    const { clock, timeoutMs, hooks } = settings;
    const startedAt = clock.now();
    let event: AttemptEvent | undefined;
    const told = <T>(outcome: T) => ({
      ...(event as AttemptEvent),
      ...outcome,
      durationMs: clock.now() - startedAt,
    });
    const send = (inner: AbortSignal) => {
      // A body can be read but once; and a copy costs as much as all the rest of a request.
      const request = new Request(trace.method === "GET" ? template : template.clone(), { signal: inner });
      event = { ...trace, request };
      emit(hooks, "onRequest", event);
      return next(request, call);
    };
    const expired = () => new TimeoutError(trace, "timeoutMs", timeoutMs);
    const answer = await bounded(send, clock, timeoutMs, expired, [signal]).catch((error: unknown) => {
      if (event) emit(hooks, "onError", told({ error }));
      throw error;
    });
    emit(hooks, "onResponse", told({ response: answer.response }));
    return answer;
  };
