import { AbortedError } from "../errors/aborted-error.js";
import { ApiError } from "../errors/api-error.js";
import type { RequestError, RequestTrace } from "../errors/request-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { type Attempt, announce, type Outgoing, report } from "./attempt.js";
import { Deadline, type Stop } from "./deadline.js";
import { emit } from "./hooks.js";
import type { Pace } from "./pace.js";
import { readAnswer } from "./read-answer.js";
import { delayBeforeRetry } from "./retry.js";
import type { RetryLedger } from "./retry-budget.js";
import type { Answer } from "./send.js";

/** What all requests of one client share. */
export interface Traffic {
  readonly pace: Pace;
  readonly retryLedger: RetryLedger;
}

/** One request and all its attempts. */
export class Exchange {
  readonly #outgoing: Outgoing;
  readonly #traffic: Traffic;
  readonly #deadline: Deadline;
  readonly #trace: RequestTrace & { attempts: number };
  /** The one that is under way, or the last one. */
  #attempt: Attempt | undefined;

  constructor(outgoing: Outgoing, traffic: Traffic) {
    const { request, operation } = outgoing;
    const url = request.url.replace(/\?.*/, "");
    this.#outgoing = outgoing;
    this.#traffic = traffic;
    this.#deadline = new Deadline(outgoing.settings, this.#errorOf);
    this.#trace = {
      operation,
      method: request.method,
      path: outgoing.path ?? url,
      url,
      attempts: 0,
    };
  }

  /**
   * Settles with the answer, after as many attempts as it takes and may take.
   */
  async answer(): Promise<Answer> {
    const { hooks, retryBudget } = this.#outgoing.settings;
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
        await this.#deadline.pause(delayMs);
      }
    }
  }

  /**
   * Sends it once, as soon as the client's pace allows, and tells the pace and
   * the hooks how it went.
   */
  async #send(): Promise<Answer> {
    const startedAt = await this.#waitForSlot();
    this.#attempt = undefined;
    let answer: Answer;
    try {
      answer = await this.#deadline.run(
        (signal) => this.#receive(startedAt, signal),
        this.#outgoing.settings.timeoutMs,
      );
    } catch (error) {
      this.#slowDownAfter(error, startedAt);
      report("onError", this.#attempt, error);
      throw error;
    }
    this.#traffic.pace.speedUp();
    report("onResponse", this.#attempt);
    return answer;
  }

  async #receive(startedAt: number, signal: AbortSignal): Promise<Answer> {
    this.#trace.attempts += 1;
    const attempt: Attempt = {
      ...this.#outgoing,
      trace: { ...this.#trace },
      startedAt,
      signal,
    };
    this.#attempt = attempt;
    announce(attempt);
    return readAnswer(attempt);
  }

  /**
   * Waits until the client's pace allows it to start, and gives that time, in
   * epoch milliseconds.
   */
  async #waitForSlot(): Promise<number> {
    const { settings } = this.#outgoing;
    const { pace } = this.#traffic;
    let now = settings.clock.now();
    const slot = pace.reserve(settings, now);
    while (slot.at > now) {
      try {
        await this.#deadline.pause(slot.at - now);
      } catch (error) {
        pace.release(slot);
        throw error;
      }
      now = settings.clock.now();
      pace.start(settings, slot, now);
    }
    return now;
  }

  #slowDownAfter(error: unknown, startedAt: number): void {
    if (error instanceof ApiError && error.status === 429) {
      const { settings } = this.#outgoing;
      this.#traffic.pace.slowDown(settings, {
        startedAt,
        answeredAt: settings.clock.now(),
        retryAfterMs: error.retryAfterMs,
      });
    }
  }

  /** Undefined when there is to be no other attempt. */
  #delayBeforeRetry(error: unknown): number | undefined {
    const delayMs = delayBeforeRetry(
      error,
      this.#trace.attempts,
      this.#outgoing,
    );
    // A wait that cannot end before the deadline only hides what went wrong.
    if (delayMs === undefined || delayMs >= this.#deadline.leftMs) {
      return undefined;
    }
    const { retryBudget } = this.#outgoing.settings;
    if (this.#traffic.retryLedger.pay(retryBudget)) {
      return delayMs;
    }
    return undefined;
  }

  /** The error that tells the caller that a step was stopped. */
  readonly #errorOf = (stop: Stop): RequestError => {
    if (stop.by === "signal") {
      return new AbortedError(this.#trace, stop.reason);
    }
    const limitMs = this.#outgoing.settings[stop.by];
    const response = this.#attempt?.response;
    return new TimeoutError(this.#trace, stop.by, limitMs, response);
  };
}
