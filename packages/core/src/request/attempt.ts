import type { RequestTrace } from "../errors/request-error.js";
import { type AttemptEvent, emit, type Hooks } from "./hooks.js";
import { type PlainRequest, plainHeaders, requestOf } from "./plain-request.js";
import type { Settings } from "./settings.js";

/** What an attempt is made of. */
export interface AttemptOptions {
  readonly trace: RequestTrace;
  readonly request: PlainRequest;
  readonly settings: Settings;
  /** Aborts it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

/** One sending of a request, and what is known of it so far. */
export class Attempt {
  readonly trace: RequestTrace;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  readonly startedAt: number;
  /** What is sent. */
  request: PlainRequest;
  /** Known as soon as its headers are, while the body is still on its way. */
  response: Response | undefined;
  /** What hooks are shown; only made where there are any. */
  #shown: Request | undefined;

  constructor(options: AttemptOptions) {
    this.trace = options.trace;
    this.settings = options.settings;
    this.signal = options.signal;
    this.startedAt = options.startedAt;
    this.request = options.request;
  }

  /** Shows the request to the hooks, which may change its headers. */
  announce(): void {
    const { hooks } = this.settings;
    if (!hooks.some(isToldOfAttempts)) {
      return;
    }
    const request = requestOf(this.request, this.signal);
    this.#shown = request;
    emit(hooks, "onRequest", { ...this.trace, request });
    const headers = plainHeaders(request.headers);
    this.request = { ...this.request, headers };
  }

  succeed(response: Response): void {
    const event = this.#outcome();
    if (event) {
      emit(this.settings.hooks, "onResponse", { ...event, response });
    }
  }

  fail(error: unknown): void {
    const event = this.#outcome();
    if (event) {
      emit(this.settings.hooks, "onError", { ...event, error });
    }
  }

  /** What hooks are told of any outcome, if there are any. */
  #outcome(): (AttemptEvent & { readonly durationMs: number }) | undefined {
    const request = this.#shown;
    const durationMs = this.settings.clock.now() - this.startedAt;
    return request && { ...this.trace, request, durationMs };
  }
}

const isToldOfAttempts = (hooks: Hooks) =>
  hooks.onRequest ?? hooks.onResponse ?? hooks.onError;
