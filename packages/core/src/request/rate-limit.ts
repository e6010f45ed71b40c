import type { Settings } from "./settings.js";

type Rate = Settings["rateLimit"];

/** Room for one request in the client's pace. */
export interface Slot {
  /** When it starts or may start, in epoch milliseconds. */
  at: number;
}

/** Lets at most so many requests start within any span of time. */
export class RateLimiter {
  /** Of the requests that started lately or are to start, in their order. */
  readonly #slots: Slot[] = [];
  /**
   * The longest span of a rate so far: so long have starts to be remembered.
   */
  #longestMs = 0;

  /** Puts a slot behind all others, as early as the rate allows. */
  add(slot: Slot, rate: Rate, now: number): void {
    this.#forgetOld(rate, now);
    const slots = this.#slots;
    const last = slots.at(-1)?.at ?? 0;
    const earliest = this.#earliestAt(slots.length, rate);
    slot.at = Math.max(slot.at, last, earliest);
    slots.push(slot);
  }

  /** Moves a slot whose time has come, if those before it started late. */
  move(slot: Slot, rate: Rate, now: number): void {
    const index = this.#slots.indexOf(slot);
    slot.at = Math.max(now, this.#earliestAt(index, rate));
  }

  remove(slot: Slot): void {
    const index = this.#slots.indexOf(slot);
    if (index >= 0) {
      this.#slots.splice(index, 1);
    }
  }

  /** Forgets the starts that count in no span any more. */
  #forgetOld({ perMs }: Rate, now: number): void {
    this.#longestMs = Math.max(this.#longestMs, perMs);
    const oldest = now - this.#longestMs;
    const slots = this.#slots;
    while (slots[0] && slots[0].at <= oldest) {
      slots.shift();
    }
  }

  /** When the slot of that index may start, by those before it. */
  #earliestAt(index: number, { requests, perMs }: Rate): number {
    const before = this.#slots[index - requests];
    if (before) {
      return before.at + perMs;
    }
    return 0;
  }
}
