import { AbortedError } from "../errors/aborted-error.js";
import { ApiError } from "../errors/api-error.js";
import type { RequestError, RequestTrace } from "../errors/request-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { type Attempt, announce, report } from "./attempt.js";
import { Deadline, type Stop } from "./deadline.js";
import { emit } from "./hooks.js";
import type { Pace } from "./pace.js";
import type { PlainRequest } from "./plain-request.js";
import type { Slot } from "./rate-limit.js";
import { type AnswerReader, readAnswer } from "./read-answer.js";
import { delayBeforeRetry, isRepeatable } from "./retry.js";
import type { RetryLedger } from "./retry-budget.js";
import type { Answer } from "./send.js";
import type { Settings } from "./settings.js";

/** What all requests of one client share. */
export interface Traffic {
  readonly pace: Pace;
  readonly retryLedger: RetryLedger;
}

/** What to send, and how to read what comes. */
export interface ExchangeOptions {
  readonly request: PlainRequest;
  readonly reader: AnswerReader;
  readonly settings: Settings;
  readonly traffic: Traffic;
  /** The spec's name of the operation. */
  readonly operation?: string | undefined;
  /** As the spec writes it. @default the URL */
  readonly path?: string | undefined;
  /** Whether the spec says that sending it twice does no harm. */
  readonly isSafe?: boolean | undefined;
}

/** One request and all its attempts. */
export class Exchange {
  readonly #options: ExchangeOptions;
  readonly #settings: Settings;
  readonly #traffic: Traffic;
  readonly #deadline: Deadline;
  readonly #trace: RequestTrace & { attempts: number };
  /** The one that is under way, or the last one. */
  #attempt: Attempt | undefined;

  constructor(options: ExchangeOptions) {
    const { request, settings, traffic, operation } = options;
    const { method } = request;
    const url = request.url.replace(/\?.*/, "");
    const path = options.path ?? url;
    this.#options = options;
    this.#settings = settings;
    this.#traffic = traffic;
    this.#deadline = new Deadline(settings);
    this.#trace = {
      operation,
      method,
      path,
      url,
      attempts: 0,
    };
  }

  /**
   * Settles with the answer, after as many attempts as it takes and may take.
   */
  async answer(): Promise<Answer> {
    const { hooks, retryBudget } = this.#settings;
    this.#traffic.retryLedger.payBack(retryBudget);
    for (;;) {
      try {
        return await this.#send();
      } catch (error) {
        const delayMs = this.#delayBeforeRetry(error);
        if (delayMs === undefined) {
          throw error;
        }
        emit(hooks, "onRetry", {
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
  async #send(): Promise<Answer> {
    const startedAt = await this.#waitForSlot();
    let answer: Answer;
    try {
      answer = await this.#receive(startedAt);
    } catch (error) {
      this.#slowDownAfter(error, startedAt);
      this.#report({ error });
      throw error;
    }
    this.#traffic.pace.speedUp();
    this.#report({ response: answer.response });
    return answer;
  }

  #report(outcome: Parameters<typeof report>[1]): void {
    if (this.#attempt) {
      report(this.#attempt, outcome);
    }
  }

  #receive(startedAt: number): Promise<Answer> {
    const { timeoutMs } = this.#settings;
    this.#attempt = undefined;
    const step = (signal: AbortSignal) => {
      const attempt = this.#begin(startedAt, signal);
      announce(attempt);
      return readAnswer(attempt, this.#options.reader);
    };
    return this.#deadline.run(step, { timeoutMs, errorOf: this.#errorOf });
  }

  #begin(startedAt: number, signal: AbortSignal): Attempt {
    const { request, settings } = this.#options;
    this.#trace.attempts += 1;
    const trace = { ...this.#trace };
    const attempt: Attempt = {
      trace,
      request,
      settings,
      signal,
      startedAt,
    };
    this.#attempt = attempt;
    return attempt;
  }

  /**
   * Waits until the client's pace allows it to start, and gives that time, in
   * epoch milliseconds.
   */
  async #waitForSlot(): Promise<number> {
    const { clock } = this.#settings;
    const { pace } = this.#traffic;
    let now = clock.now();
    const slot = pace.reserve(this.#settings, now);
    while (slot.at > now) {
      await this.#waitUntil(slot, now);
      now = clock.now();
      pace.start(this.#settings, slot, now);
    }
    return now;
  }

  async #waitUntil(slot: Slot, now: number): Promise<void> {
    try {
      await this.#pause(slot.at - now);
    } catch (error) {
      this.#traffic.pace.release(slot);
      throw error;
    }
  }

  #pause(ms: number): Promise<void> {
    return this.#deadline.pause(ms, this.#errorOf);
  }

  #slowDownAfter(error: unknown, startedAt: number): void {
    if (error instanceof ApiError && error.status === 429) {
      const answeredAt = this.#settings.clock.now();
      const { retryAfterMs } = error;
      const refusal = {
        startedAt,
        answeredAt,
        retryAfterMs,
      };
      this.#traffic.pace.slowDown(this.#settings, refusal);
    }
  }

  /** Undefined when there is to be no other attempt. */
  #delayBeforeRetry(error: unknown): number | undefined {
    const { request, isSafe } = this.#options;
    const { retryBudget } = this.#settings;
    if (!isRepeatable(request.method, isSafe, this.#settings)) {
      return undefined;
    }
    const { attempts } = this.#trace;
    const delayMs = delayBeforeRetry(error, attempts, this.#settings);
    // A wait that cannot end before the deadline only hides what went wrong.
    if (delayMs === undefined || !this.#deadline.leavesTimeFor(delayMs)) {
      return undefined;
    }
    const isPaid = this.#traffic.retryLedger.pay(retryBudget);
    return isPaid ? delayMs : undefined;
  }

  /** The error that tells the caller that a step was stopped. */
  readonly #errorOf = (stop: Stop): RequestError => {
    if (stop.by !== "signal") {
      return this.#timeoutOf(stop.by);
    }
    const cause = stop.reason;
    return new AbortedError(this.#trace, "was aborted", { cause });
  };

  #timeoutOf(limit: "timeoutMs" | "deadlineMs"): TimeoutError {
    const limitMs = this.#settings[limit];
    const what = `had no whole answer after ${limitMs} ms: see ${limit}`;
    return new TimeoutError(this.#trace, what, {
      response: this.#attempt?.response,
      limit,
      limitMs,
      retryable: limit === "timeoutMs",
    });
  }
}
