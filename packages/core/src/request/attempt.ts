import type { RequestTrace } from "../errors/request-error.js";
import { emit, type Hooks } from "./hooks.js";
import { type PlainRequest, plainHeaders, requestOf } from "./plain-request.js";
import type { Settings } from "./settings.js";

/** One sending of a request, and what is known of it so far. */
export interface Attempt {
  readonly trace: RequestTrace;
  readonly settings: Settings;
  /** Aborts it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** What is sent. */
  request: PlainRequest;
  /** What hooks are shown; only made where there are any. */
  shown?: Request;
  /** Known as soon as its headers are, while the body is still on its way. */
  response?: Response;
}

/** Shows an attempt to the hooks, which may change its headers. */
export function announce(attempt: Attempt): void {
  const { trace, settings, signal, request } = attempt;
  const { hooks } = settings;
  if (hooks.some(isToldOfAttempts)) {
    const shown = requestOf(request, signal);
    attempt.shown = shown;
    emit(hooks, "onRequest", { ...trace, request: shown });
    attempt.request = { ...request, headers: plainHeaders(shown.headers) };
  }
}

const isToldOfAttempts = (hooks: Hooks) =>
  hooks.onRequest ?? hooks.onResponse ?? hooks.onError;

/** Tells the hooks what became of an attempt that they were shown. */
export function report(
  attempt: Attempt,
  outcome: { readonly response: Response } | { readonly error: unknown },
): void {
  const { trace, settings, startedAt, shown } = attempt;
  const { clock, hooks } = settings;
  if (shown) {
    const durationMs = clock.now() - startedAt;
    const event = {
      ...trace,
      request: shown,
      durationMs,
    };
    if ("response" in outcome) {
      emit(hooks, "onResponse", { ...event, ...outcome });
    } else {
      emit(hooks, "onError", { ...event, ...outcome });
    }
  }
}
