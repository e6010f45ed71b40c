import type { LifeEvent } from "../life/life-event.js";
import type { Gate } from "../time/gate.js";
import { realWall, type Wall } from "../time/wall.js";
import { CallQueues, type Delivery } from "./call-queues.js";
import {
  DEFAULT_BACKLOG,
  DEFAULT_CONCURRENCY,
  DEFAULT_RETRY_DELAYS_MS,
} from "./delivery-defaults.js";
import { DeliveryLog } from "./delivery-log.js";
import type { DeliveryOptions } from "./delivery-options.js";
import { type Outcome, outcomeOf } from "./delivery-outcome.js";
import { failureWarnings } from "./failure-warnings.js";
import type { AttemptResult } from "./post-event.js";
import { receiverOf } from "./receiver.js";
import { createSender, type Sender } from "./sender.js";
import { webhookName } from "./webhook-event.js";

/**
 * Delivers events to a receiver: in order within a call, each until it is taken
 * (2xx) or given up after the last retry. Calls do not wait for one another,
 * except for a free slot among the attempts under way.
 */
export class Deliveries implements Gate {
  readonly log: DeliveryLog;
  readonly #options: DeliveryOptions;
  readonly #wall: Wall;
  readonly #retryDelaysMs: readonly number[];
  readonly #send: Sender;
  readonly #warn: (result: AttemptResult) => void;
  readonly #queues = new CallQueues();
  /** Those that wait for a slot. */
  readonly #ready = new Set<Delivery>();
  /** Ready, or being sent, in the order of `dueSince`. */
  readonly #active = new Set<Delivery>();
  #sending = 0;
  #waiting: (() => void)[] = [];

  /** @throws RangeError for a URL that nothing can be delivered to. */
  constructor(options: DeliveryOptions) {
    const receiver = receiverOf(options.url);
    const { warn = () => {} } = options;
    this.#options = options;
    this.#wall = options.wall ?? realWall;
    this.#retryDelaysMs = options.retryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS;
    this.#send = createSender(receiver, options);
    this.#warn = failureWarnings(receiver.shownUrl, warn);
    this.log = options.log ?? new DeliveryLog();
  }

  /** Events that are neither delivered nor given up. */
  get pending(): number {
    return this.#queues.size;
  }

  /** Takes an event on. */
  push(event: LifeEvent): void {
    const delivery: Delivery = {
      event,
      attempts: 0,
      dueSince: 0,
    };
    if (this.#queues.push(delivery)) {
      this.#enqueue(delivery);
    }
  }

  /**
   * Forgets all events that are not under way; those that are will not be
   * retried.
   */
  clear(): void {
    this.#queues.clear();
    for (const delivery of this.#ready) {
      this.#active.delete(delivery);
    }
    this.#ready.clear();
  }

  horizon(): number {
    const [oldest] = this.#active;
    if (oldest === undefined) {
      return Number.POSITIVE_INFINITY;
    }
    return oldest.dueSince + Math.min(...this.#retryDelaysMs);
  }

  isBusy(): boolean {
    return this.#active.size >= (this.#options.backlog ?? DEFAULT_BACKLOG);
  }

  progress(): Promise<void> {
    if (this.#sending === 0) {
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async quiet(): Promise<void> {
    while (this.#sending > 0) {
      await this.progress();
    }
  }

  #enqueue(delivery: Delivery): void {
    delivery.dueSince = this.#options.timers.passed;
    this.#ready.add(delivery);
    this.#active.add(delivery);
    this.#fillSlots();
  }

  #fillSlots(): void {
    const slots = this.#options.concurrency ?? DEFAULT_CONCURRENCY;
    for (const delivery of this.#ready) {
      if (this.#sending >= slots) {
        return;
      }
      this.#ready.delete(delivery);
      this.#sending += 1;
      void this.#attempt(delivery);
    }
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const startedAt = this.#wall.now();
    const result = await this.#send(delivery);
    delivery.attempts += 1;
    this.#sending -= 1;
    this.#active.delete(delivery);
    this.#conclude(delivery, result, this.#wall.now() - startedAt);
    this.#fillSlots();
    this.#tellProgress();
  }

  #tellProgress(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) {
      resolve();
    }
  }

  #conclude(delivery: Delivery, result: AttemptResult, tookMs: number): void {
    const retryMs = this.#retryDelaysMs[delivery.attempts - 1];
    const outcome = outcomeOf(result, retryMs !== undefined);
    this.#warn(result);
    this.#record(delivery, result, {
      outcome,
      took_ms: tookMs,
    });
    if (outcome === "retry") {
      this.#retryIn(retryMs ?? 0, delivery);
      return;
    }
    this.#options.onSettled?.(delivery.event);
    const next = this.#queues.shift(delivery);
    if (next) {
      this.#enqueue(next);
    }
  }

  #record(
    { event, attempts }: Delivery,
    result: AttemptResult,
    rest: {
      readonly outcome: Outcome;
      readonly took_ms: number;
    },
  ): void {
    const answer =
      result.kind === "answered"
        ? { status: result.status }
        : { status: 0, error: result.reason };
    this.log.add({
      event: webhookName(event.stage),
      call_id: event.callId,
      at: this.#options.now(),
      attempt: attempts,
      ...answer,
      ...rest,
    });
  }

  #retryIn(ms: number, delivery: Delivery): void {
    const retry = () => {
      if (this.#queues.isFirst(delivery)) {
        this.#enqueue(delivery);
      }
    };
    this.#options.timers.after(ms, retry, delivery.dueSince);
  }
}
