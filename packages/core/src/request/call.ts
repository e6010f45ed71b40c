import { AbortedError } from "../errors/aborted-error.js";
import { ApiError } from "../errors/api-error.js";
import { RequestError, type RequestTrace } from "../errors/request-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { OperationSpec } from "../spec/operation.js";
import { type AttemptEvent, emit } from "./hooks.js";
import { onAbort } from "./on-abort.js";
import { type Raw, readAnswer } from "./read-answer.js";
import type { Answer } from "./send.js";
import type { Settings } from "./settings.js";
import type { Traffic } from "./traffic.js";

/**
 * One request and all its attempts. Nothing of it is left behind on the
 * caller's signals or on the clock.
 */
export class Call {
  readonly #template: Request;
  readonly #settings: Settings;
  readonly #traffic: Traffic;
  readonly #operation: OperationSpec | undefined;
  readonly #raw: Raw | undefined;
  readonly #trace: RequestTrace & { attempts: number };
  /** Epoch milliseconds. */
  readonly #deadline: number;
  /** What an attempt has of its answer, while the body is still on its way. */
  #response: Response | undefined;

  /**
   * @param operation - Undefined for a request of `client.raw`.
   * @param raw - For `client.raw` alone.
   */
  constructor(
    template: Request,
    settings: Settings,
    traffic: Traffic,
    operation?: OperationSpec,
    raw?: Raw,
  ) {
    const { method } = template;
    const url = template.url.replace(/\?.*/, "");
    this.#template = template;
    this.#settings = settings;
    this.#traffic = traffic;
    this.#operation = operation;
    this.#raw = raw;
    const path = operation?.path ?? raw?.path ?? url;
    this.#trace = { operation: operation?.id, method, path, url, attempts: 0 };
    this.#deadline = settings.clock.now() + settings.deadlineMs;
  }

  /**
   * Settles with the answer, after as many attempts as it takes and may take.
   */
  async answer(): Promise<Answer> {
    this.#traffic.earn(this.#settings);
    for (;;) {
      try {
        return await this.#attempt();
      } catch (error) {
        const delayMs = this.#delayAfter(error);
        if (delayMs === undefined) {
          throw error;
        }
        emit(this.#settings.hooks, "onRetry", {
          ...this.#trace,
          error,
          delayMs,
        });
        await this.#pause(delayMs);
      }
    }
  }

  /**
   * Sends it once, as soon as the client's pace allows, and tells the pace and
   * the hooks how it went.
   */
  async #attempt(): Promise<Answer> {
    const { clock, hooks, timeoutMs } = this.#settings;
    const startedAt = await this.#turn();
    let event: AttemptEvent | undefined;
    let answer: Answer;
    this.#response = undefined;
    try {
      answer = await this.#within(timeoutMs, (signal) => {
        this.#trace.attempts += 1;
        // A body can be read but once; and a copy costs as much as all the rest
        // of a request.
        const template =
          this.#trace.method === "GET"
            ? this.#template
            : this.#template.clone();
        event = { ...this.#trace, request: new Request(template, { signal }) };
        emit(hooks, "onRequest", event);
        const onHeaders = (response: Response) => {
          this.#response = response;
        };
        return readAnswer(
          event,
          this.#settings,
          onHeaders,
          this.#operation,
          this.#raw,
        );
      });
    } catch (error) {
      if (error instanceof ApiError && error.status === 429) {
        this.#traffic.slow(
          this.#settings,
          startedAt,
          clock.now(),
          error.retryAfterMs,
        );
      }
      if (event) {
        emit(hooks, "onError", {
          ...event,
          error,
          durationMs: clock.now() - startedAt,
        });
      }
      throw error;
    }
    this.#traffic.ease();
    const { response } = answer;
    emit(hooks, "onResponse", {
      ...(event as AttemptEvent),
      response,
      durationMs: clock.now() - startedAt,
    });
    return answer;
  }

  /**
   * Waits until the client's pace allows it to start, and gives that time, in
   * epoch milliseconds.
   */
  async #turn(): Promise<number> {
    const { clock } = this.#settings;
    let now = clock.now();
    const place = this.#traffic.reserve(this.#settings, now);
    while (place.at > now) {
      await this.#pause(place.at - now).catch((error) => {
        this.#traffic.release(place);
        throw error;
      });
      now = clock.now();
      this.#traffic.start(this.#settings, place, now);
    }
    return now;
  }

  /**
   * How long to wait before the next attempt; undefined when there is to be
   * none.
   */
  #delayAfter(error: unknown): number | undefined {
    const { maxRetries, retryAfterMaxMs, backoff, random, clock, idempotent } =
      this.#settings;
    const { attempts, method } = this.#trace;
    const isRepeatable =
      idempotent ?? this.#operation?.safe ?? /^(GET|HEAD)$/.test(method);
    const isWorthIt =
      error instanceof RequestError && error.retryable && isRepeatable;
    if (!isWorthIt || attempts > maxRetries) {
      return undefined;
    }
    const { retryAfterMs } = error as Partial<ApiError>;
    const delayMs =
      retryAfterMs === undefined
        ? random() *
          Math.min(backoff.maxMs, backoff.initialMs * 2 ** (attempts - 1))
        : Math.min(retryAfterMs, retryAfterMaxMs);
    // A wait that cannot end before the deadline only hides what went wrong.
    const isInTime = clock.now() + delayMs < this.#deadline;
    return isInTime && this.#traffic.spend(this.#settings)
      ? delayMs
      : undefined;
  }

  #pause(ms: number): Promise<void> {
    const { clock } = this.#settings;
    return this.#within(
      1 / 0,
      (signal) =>
        new Promise((resolve) => {
          signal.onabort = clock.schedule(resolve, ms);
        }),
    );
  }

  /**
   * Runs a step under a signal of its own. It settles at once when the caller
   * aborts, when `ms` milliseconds have passed or when the deadline has, even
   * if the step takes no notice.
   */
  #within<T>(
    ms: number,
    step: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { clock, hooks } = this.#settings;
    const controller = new AbortController();
    const undo: (() => void)[] = [];
    return new Promise<T>((resolve, reject) => {
      const stop = (error: unknown) => {
        reject(error);
        controller.abort(error);
      };
      for (const { signal } of [...hooks, this.#template]) {
        const abort = () =>
          stop(
            new AbortedError(this.#trace, "was aborted", {
              cause: signal?.reason,
            }),
          );
        if (signal?.aborted) {
          return abort();
        }
        if (signal) {
          undo.push(onAbort(signal, abort));
        }
      }
      const left = this.#deadline - clock.now();
      const limit = left > ms ? "timeoutMs" : "deadlineMs";
      const first = Math.min(ms, left);
      if (first < 1 / 0) {
        undo.push(clock.schedule(() => stop(this.#timeout(limit)), first));
      }
      step(controller.signal).then(resolve, reject);
    }).finally(() => {
      for (const step of undo) {
        step();
      }
    });
  }

  #timeout(limit: "timeoutMs" | "deadlineMs"): TimeoutError {
    const limitMs = this.#settings[limit];
    const what = `had no whole answer after ${limitMs} ms: see ${limit}`;
    const retryable = limit === "timeoutMs";
    return new TimeoutError(this.#trace, what, {
      response: this.#response,
      limit,
      limitMs,
      retryable,
    });
  }
}
