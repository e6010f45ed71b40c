import type { LifeEvent } from "../life/life-event.js";

/** An event that is neither delivered nor given up. */
export interface Delivery {
  readonly event: LifeEvent;
  /** Attempts made. */
  attempts: number;
  /** When its present attempt was due, in the time that retries wait in. */
  dueSince: number;
  /** Written at the first attempt, and sent unchanged at each. */
  body?: string;
}

/**
 * The deliveries of each call in their order: only the first one may be sent.
 */
export class CallQueues {
  readonly #queues = new Map<string, Delivery[]>();

  /** How many deliveries there are. */
  get size(): number {
    let size = 0;
    for (const queue of this.#queues.values()) {
      size += queue.length;
    }
    return size;
  }

  /** Appends a delivery; `true` when it is the first one of its call. */
  push(delivery: Delivery): boolean {
    const key = keyOf(delivery);
    const queue = this.#queues.get(key);
    if (queue) {
      queue.push(delivery);
      return false;
    }
    this.#queues.set(key, [delivery]);
    return true;
  }

  /** Whether a delivery is the first one of its call. */
  isFirst(delivery: Delivery): boolean {
    return this.#queues.get(keyOf(delivery))?.[0] === delivery;
  }

  /** Takes a call's first delivery out; the one that is first now. */
  shift(delivery: Delivery): Delivery | undefined {
    if (!this.isFirst(delivery)) {
      return undefined;
    }
    const key = keyOf(delivery);
    const queue = this.#queues.get(key) ?? [];
    queue.shift();
    if (queue.length === 0) {
      this.#queues.delete(key);
    }
    return queue[0];
  }

  clear(): void {
    this.#queues.clear();
  }
}

function keyOf({ event }: Delivery): string {
  return `${event.workspace} ${event.callId}`;
}
