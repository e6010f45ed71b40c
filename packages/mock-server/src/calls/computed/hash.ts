import { mix } from "../../util/mix.js";
import { divideWhole, TWO_TO_THE_32 } from "./divide-whole.js";

/** "roll": where every key begins. */
const FIRST_KEY = 0x726f6c6c;

/*
 * The constants of the functions below stand inside of them: there the engine
 * computes with them, while a module's constants are loaded each time.
 */

/** 32 bits that look random, from a key and a number below 2^32. */
export function hash(key: number, n: number): number {
  // A prime just below 2^32 divided by the golden ratio.
  const factor = 0x9e3779b1;
  const stirred = mix(n ^ key);
  const spread = Math.imul(key, factor);
  return mix((stirred + spread) | 0);
}

/**
 * The key of one purpose (arrivals, agents, ...) under a seed: any whole number
 * from 0 to 2^53 - 1.
 */
export function keyFor(seed: number, purpose: string): number {
  const lowBits = seed >>> 0;
  const highBits = divideWhole(seed, TWO_TO_THE_32);
  let key = hash(FIRST_KEY, lowBits);
  key = hash(key, highBits);
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
    // 2^32 divided by the golden ratio: many steps leave no pattern.
    const step = 0x9e3779b9;
    this.#state = (this.#state + step) | 0;
    return mix(this.#state);
  }

  /** A whole number from 0 to `n - 1`; `n` below 2^21. */
  below(n: number): number {
    const twoToThe32 = 0x100000000;
    const bits = this.bits();
    return divideWhole(bits * n, twoToThe32);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    const choices = high - low + 1;
    return low + this.below(choices);
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}
