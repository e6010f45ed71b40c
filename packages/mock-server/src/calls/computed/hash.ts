import { mix } from "../../util/mix.js";

/** 32 bits that look random, from a key and a number below 2^32. */
export function hash(key: number, n: number): number {
  return mix((mix(n ^ key) + Math.imul(key, 0x9e3779b1)) | 0);
}

/**
 * The key of one purpose (arrivals, agents, ...) under a seed: any whole number
 * from 0 to 2^53 - 1.
 */
export function keyFor(seed: number, purpose: string): number {
  let key = hash(
    hash(0x726f6c6c, seed >>> 0),
    Math.floor(seed / 0x100000000) >>> 0,
  );
  for (let k = 0; k < purpose.length; k++) {
    key = hash(key, purpose.charCodeAt(k));
  }
  return key;
}

/** A small stream of random bits, the same for the same start. */
export class Dice {
  #state = 0;

  /** Starts the stream anew. */
  reset(state: number): this {
    this.#state = state | 0;
    return this;
  }

  /** The next 32 bits. */
  bits(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return mix(this.#state);
  }

  /** A whole number from 0 to `n - 1`; `n` below 2^21. */
  below(n: number): number {
    return Math.floor((this.bits() * n) / 0x100000000);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}
