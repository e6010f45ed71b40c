import { Ring } from "../util/ring.js";
import type { Outcome } from "./delivery-outcome.js";
import type { WebhookName } from "./webhook-event.js";

/** One attempt to deliver an event. */
export interface DeliveryRecord {
  /** From 1, in the order of completion. */
  readonly number: number;
  readonly event: WebhookName;
  readonly call_id: string;
  /** Epoch milliseconds on the clock of the mock, at the end of the attempt. */
  readonly at: number;
  /** From 1. */
  readonly attempt: number;
  /** 0: no answer came. */
  readonly status: number;
  readonly outcome: Outcome;
  readonly took_ms: number;
  readonly error?: string;
}

/**
 * The last attempts, and in a list of their own the last attempts of events
 * that were given up: those are what one looks for.
 */
export class DeliveryLog {
  readonly attempts: Ring<DeliveryRecord>;
  readonly failures: Ring<DeliveryRecord>;
  readonly #counts = new Map<string, number>();
  #number = 0;

  constructor({ capacity = 1000, failureCapacity = 10_000 } = {}) {
    this.attempts = new Ring(capacity);
    this.failures = new Ring(failureCapacity);
  }

  add(entry: Omit<DeliveryRecord, "number">): void {
    this.#number += 1;
    const record = {
      number: this.#number,
      ...entry,
    };
    this.attempts.push(record);
    if (entry.outcome === "failed") {
      this.failures.push(record);
    }
    const key = `${entry.event} ${entry.outcome}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  clear(): void {
    this.attempts.clear();
    this.failures.clear();
  }

  /** `[event, outcome, count]` of everything since the start. */
  counts(): [event: string, outcome: string, count: number][] {
    return [...this.#counts].map(([key, count]) => {
      const [event = "", outcome = ""] = key.split(" ");
      return [event, outcome, count];
    });
  }
}
