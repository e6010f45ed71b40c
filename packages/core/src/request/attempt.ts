import type { RequestTrace } from "../errors/request-error.js";
import { emit, type Hooks } from "./hooks.js";
import { type PlainRequest, plainHeaders, requestOf } from "./plain-request.js";
import type { Settings } from "./request-settings.js";

/** The JSON that a success has to be; undefined if it may be anything. */
export type Shape = "array" | "object" | "value" | undefined;

/** What to send, and how to read what comes. */
export interface Outgoing {
  readonly request: PlainRequest;
  readonly settings: Settings;
  /** The spec's name of the operation. */
  readonly operation?: string | undefined;
  /** As the spec writes it. @default the URL */
  readonly path?: string | undefined;
  /** Whether the spec says that sending it twice does no harm. */
  readonly isSafe?: boolean | undefined;
  /** Reads a body, good or bad, to its end. */
  readonly readBody: (response: Response) => Promise<string>;
  readonly answer: (response: Response) => Shape;
}

/** One sending of it, and what is known of that so far. */
export interface Attempt extends Outgoing {
  readonly trace: RequestTrace;
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
  const { trace, request, signal, settings } = attempt;
  if (!settings.hooks.some(isToldOfAttempts)) {
    return;
  }
  const shown = requestOf(request, signal);
  attempt.shown = shown;
  emit(settings.hooks, "onRequest", {
    ...trace,
    request: shown,
  });
  attempt.request = {
    ...request,
    headers: plainHeaders(shown.headers),
  };
}

function isToldOfAttempts(hooks: Hooks): boolean {
  const { onRequest, onResponse, onError } = hooks;
  return Boolean(onRequest ?? onResponse ?? onError);
}

/**
 * Tells the hooks what became of an attempt that they were shown.
 *
 * @param error - Undefined where it succeeded.
 */
export function report(
  hook: "onResponse" | "onError",
  attempt: Attempt | undefined,
  error?: unknown,
): void {
  if (!attempt?.shown) {
    return;
  }
  const { clock, hooks } = attempt.settings;
  const durationMs = clock.now() - attempt.startedAt;
  const event = {
    ...attempt.trace,
    error,
    response: attempt.response,
    request: attempt.shown,
    durationMs,
  };
  emit(hooks, hook, event as never);
}
