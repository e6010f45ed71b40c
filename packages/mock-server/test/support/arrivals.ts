import type { Rate } from "../../src/layers/rate-limit/parse-rate.js";
import { uniformAt } from "../../src/util/random.js";

/** Calls that keep coming from an instant on, at a rate. */
export interface ArrivalOptions {
  readonly seed: number;
  /** Epoch milliseconds: none comes before. */
  readonly from: number;
  readonly rate: Rate;
}

/**
 * The instants of calls that arrive while you watch: evenly at large, uneven
 * from one to the next, the same for a seed.
 */
export class Arrivals {
  readonly #options: ArrivalOptions;
  readonly #stepMs: number;

  constructor(options: ArrivalOptions) {
    this.#options = options;
    this.#stepMs = options.rate.periodMs / options.rate.count;
  }

  /**
   * When arrival number n (from 0) comes, in whole epoch milliseconds; never
   * before arrival n - 1.
   */
  at(n: number): number {
    const { seed, from } = this.#options;
    return from + Math.floor((n + uniformAt(seed, 0x1ea5, n)) * this.#stepMs);
  }

  /** The number of the first arrival at or after an instant. */
  firstFrom(instant: number): number {
    let n = Math.max(
      0,
      Math.floor((instant - this.#options.from) / this.#stepMs) - 1,
    );
    while (this.at(n) < instant) {
      n += 1;
    }
    return n;
  }
}
