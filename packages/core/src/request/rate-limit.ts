import type { Settings } from "./request-settings.js";

type Rate = Settings["rateLimit"];

/** Room for one request in the client's pace. */
export interface Slot {
  /** When it starts or may start, in epoch milliseconds. */
  at: number;
}

/** Lets at most so many requests start within any span of time. */
export class RateLimiter {
  /** Of the requests that started lately or are to start, in their order. */
  #slots: Slot[] = [];
  /**
   * The longest span of a rate so far: so long have starts to be remembered.
   */
  #longestMs = 0;

  /** Puts a slot behind all others, as early as the rate allows. */
  add(slot: Slot, rate: Rate, now: number): void {
    this.#forgetOld(rate, now);
    const last = this.#slots.at(-1) ?? slot;
    const earliest = Math.max(slot.at, last.at);
    this.#slots.push(slot);
    this.move(slot, rate, earliest);
  }

  /**
   * Moves a slot to a time or, if those before it started late, as little
   * behind it as the rate allows.
   */
  move(slot: Slot, { requests, perMs }: Rate, at: number): void {
    slot.at = at;
    const index = this.#slots.indexOf(slot);
    // A rate of 2.5 lets two of them start.
    const before = this.#slots[Math.ceil(index - requests)];
    if (before) {
      slot.at = Math.max(at, before.at + perMs);
    }
  }

  remove(slot: Slot): void {
    this.#slots = this.#slots.filter((other) => other !== slot);
  }

  /** Forgets the starts that count in no span any more. */
  #forgetOld({ perMs }: Rate, now: number): void {
    this.#longestMs = Math.max(this.#longestMs, perMs);
    const oldest = now - this.#longestMs;
    this.#slots = this.#slots.filter(({ at }) => at > oldest);
  }
}
