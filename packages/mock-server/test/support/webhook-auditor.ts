import type { LifeEvent } from "../../src/life/life-event.js";
import { uniformAt } from "../../src/util/random.js";
import { webhookName } from "../../src/webhooks/webhook-event.js";

interface Entry {
  readonly names: string[];
  /** How many of its events are settled: taken, or tried four times. */
  settled: number;
  attempts: number;
}

/**
 * A receiver that fails a share of requests, seeded, and finds every breach of
 * what webhooks promise.
 */
export class WebhookAuditor {
  readonly breaches: string[] = [];
  readonly counts = {
    events: 0,
    attempts: 0,
    delivered: 0,
    failed: 0,
    mostOpen: 0,
  };
  readonly #open = new Map<string, Entry>();
  readonly #failing: number;

  constructor({ failing }: { readonly failing: number }) {
    this.#failing = failing;
  }

  /** Calls with events that are not settled. */
  get open(): number {
    return this.#open.size;
  }

  /** Told of every event as it happens. */
  expect(event: LifeEvent): void {
    this.counts.events += 1;
    const entry = this.#open.get(event.callId) ?? {
      names: [],
      settled: 0,
      attempts: 0,
    };
    entry.names.push(webhookName(event.stage));
    this.#open.set(event.callId, entry);
    this.counts.mostOpen = Math.max(this.counts.mostOpen, this.#open.size);
  }

  /** Stands in for the receiver. */
  readonly fetch = async (
    _url: unknown,
    init?: RequestInit,
  ): Promise<Response> => {
    const { event, data } = JSON.parse(String(init?.body)) as {
      event: string;
      data: { call_id: string };
    };
    const ok = uniformAt(9, 1, this.counts.attempts++) >= this.#failing;
    this.#check(data.call_id, event, ok);
    return new Response(null, { status: ok ? 204 : 500 });
  };

  #check(id: string, name: string, ok: boolean): void {
    const entry = this.#open.get(id);
    const wanted = entry?.names[entry.settled];
    if (!entry || wanted !== name) {
      this.breaches.push(`${id}: ${name} came, ${wanted ?? "nothing"} was due`);
      return;
    }
    entry.attempts += 1;
    if (ok) {
      this.counts.delivered += 1;
    } else if (entry.attempts === 4) {
      this.counts.failed += 1;
    } else {
      return;
    }
    entry.attempts = 0;
    entry.settled += 1;
    if (entry.settled === entry.names.length) {
      this.#open.delete(id);
    }
  }
}
