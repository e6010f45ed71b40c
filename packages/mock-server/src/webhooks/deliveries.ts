import { signWebhook } from "@rollcall/core/webhooks";
import type { LifeEvent } from "../life/life-event.js";
import type { Gate } from "../time/timeline.js";
import { realWall, type Wall } from "../time/wall.js";
import { type AttemptResult, attempt } from "./attempt.js";
import { DeliveryLog } from "./delivery-log.js";
import { type DeliveryOptions, defaultWebhookKey } from "./delivery-options.js";
import { webhookBody, webhookName } from "./webhook-event.js";

interface Job {
  readonly event: LifeEvent;
  /** Attempts made. */
  made: number;
  /** On the clock of the mock: when its present attempt was due. */
  since: number;
  /** Written at the first attempt, and sent unchanged at each. */
  body?: string;
}

/**
 * Delivers events to a receiver: in order within a call, each until it is taken
 * (2xx) or given up after the last retry. Calls do not wait for one another,
 * except for a free place among the attempts under way.
 */
export class Deliveries implements Gate {
  readonly log: DeliveryLog;
  readonly #options: DeliveryOptions;
  readonly #wall: Wall;
  readonly #retryDelaysMs: readonly number[];
  /**
   * The events of a call that are not settled; the first of them is being dealt
   * with.
   */
  readonly #calls = new Map<string, Job[]>();
  readonly #ready = new Set<Job>();
  /** Ready, or being sent, in the order of `since`. */
  readonly #active = new Set<Job>();
  #sending = 0;
  #waiting: (() => void)[] = [];

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#wall = options.wall ?? realWall;
    this.#retryDelaysMs = options.retryDelaysMs ?? [1000, 2000, 4000];
    this.log = options.log ?? new DeliveryLog();
  }

  /** Events that are neither delivered nor given up. */
  get pending(): number {
    let count = 0;
    for (const jobs of this.#calls.values()) {
      count += jobs.length;
    }
    return count;
  }

  /** Takes an event on. */
  push(event: LifeEvent): void {
    const job: Job = { event, made: 0, since: 0 };
    const jobs = this.#calls.get(callKey(event));
    if (jobs) {
      jobs.push(job);
    } else {
      this.#calls.set(callKey(event), [job]);
      this.#enqueue(job);
    }
  }

  /**
   * Forgets all events that are not under way; those that are will not be
   * retried.
   */
  clear(): void {
    this.#calls.clear();
    for (const job of this.#ready) {
      this.#active.delete(job);
    }
    this.#ready.clear();
  }

  horizon(): number {
    for (const job of this.#active) {
      return job.since + Math.min(...this.#retryDelaysMs);
    }
    return Number.POSITIVE_INFINITY;
  }

  busy(): boolean {
    return this.#active.size >= (this.#options.backlog ?? 1000);
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

  #enqueue(job: Job): void {
    job.since = this.#options.now();
    this.#ready.add(job);
    this.#active.add(job);
    this.#fill();
  }

  #fill(): void {
    const places = this.#options.concurrency ?? 32;
    for (const job of this.#ready) {
      if (this.#sending >= places) {
        return;
      }
      this.#ready.delete(job);
      this.#sending += 1;
      void this.#send(job);
    }
  }

  async #send(job: Job): Promise<void> {
    const started = this.#wall.now();
    const result = await this.#attempt(job);
    job.made += 1;
    this.#sending -= 1;
    this.#active.delete(job);
    this.#settle(job, result, this.#wall.now() - started);
    this.#fill();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) {
      resolve();
    }
  }

  async #attempt(job: Job): Promise<AttemptResult> {
    const {
      fetch = globalThis.fetch,
      shape = "data",
      sign = signWebhook,
      timeoutMs = 10_000,
      url,
    } = this.#options;
    try {
      job.body ??= webhookBody(job.event, shape);
      const key =
        this.#options.keys?.[job.event.workspace] ?? defaultWebhookKey;
      const signature = await sign(job.body, key, { now: this.#wall.now() });
      const headers = {
        "content-type": "application/json",
        "x-retell-signature": signature,
      };
      return await attempt({
        fetch,
        url,
        body: job.body,
        headers,
        timeoutMs,
        wall: this.#wall,
      });
    } catch (error) {
      return { ok: false, status: 0, error: String(error) };
    }
  }

  #settle(job: Job, result: AttemptResult, tookMs: number): void {
    const delay = this.#retryDelaysMs[job.made - 1];
    const outcome = result.ok
      ? "delivered"
      : delay === undefined
        ? "failed"
        : "retry";
    const { event } = job;
    this.log.add({
      event: webhookName(event.stage),
      call_id: event.callId,
      at: this.#options.now(),
      attempt: job.made,
      status: result.status,
      outcome,
      took_ms: tookMs,
      ...(result.error === undefined ? {} : { error: result.error }),
    });
    if (outcome === "retry") {
      this.#options.after(delay ?? 0, () => this.#retry(job), job.since);
    } else {
      this.#options.onSettled?.(event);
      this.#next(job);
    }
  }

  #retry(job: Job): void {
    if (this.#calls.get(callKey(job.event))?.[0] === job) {
      this.#enqueue(job);
    }
  }

  #next(job: Job): void {
    const jobs = this.#calls.get(callKey(job.event));
    if (jobs?.[0] !== job) {
      return;
    }
    jobs.shift();
    const next = jobs[0];
    if (next) {
      this.#enqueue(next);
    } else {
      this.#calls.delete(callKey(job.event));
    }
  }
}

function callKey({ workspace, callId }: LifeEvent): string {
  return `${workspace} ${callId}`;
}
