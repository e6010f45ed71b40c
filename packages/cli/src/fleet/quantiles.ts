import { LogBuckets, relativeError } from "./log-buckets.js";

/** So many numbers are kept as they are. */
const exactLimit = 1000;

/**
 * The quantiles of any number of numbers from 0 on, in constant memory: exact
 * up to 1,000 numbers, then at most 1 % off.
 */
export class Quantiles {
  #exact: number[] | undefined = [];
  #isSorted = true;
  readonly #buckets = new LogBuckets();
  #total = 0;
  #count = 0;

  add(value: number): void {
    this.#count++;
    this.#total += value;
    if (this.#exact === undefined) {
      this.#buckets.add(value);
      return;
    }
    this.#exact.push(value);
    this.#isSorted = false;
    if (this.#exact.length > exactLimit) {
      this.#moveToBuckets(this.#exact);
    }
  }

  #moveToBuckets(numbers: readonly number[]): void {
    for (const number of numbers) {
      this.#buckets.add(number);
    }
    this.#exact = undefined;
  }

  get count(): number {
    return this.#count;
  }

  get total(): number {
    return this.#total;
  }

  /** How far a quantile may be off, as a part of it: 0, or 0.01. */
  get error(): number {
    if (this.#exact) {
      return 0;
    }
    return relativeError;
  }

  /**
   * The smallest number that at least this part of them does not exceed.
   *
   * @param part - From 0 to 1.
   * @returns Nothing where there are no numbers.
   */
  quantile(part: number): number | undefined {
    const rank = Math.ceil(part * this.#count);
    return this.atRank(Math.max(1, rank));
  }

  /** The n-th smallest, from 1 on; nothing where there are fewer. */
  atRank(rank: number): number | undefined {
    let seen = 0;
    for (const [value, count] of this.sorted()) {
      seen += count;
      if (seen >= rank) {
        return value;
      }
    }
    return undefined;
  }

  /** The numbers in order, each with how often it is there. */
  sorted(): [value: number, count: number][] {
    if (this.#exact === undefined) {
      return this.#buckets.sorted();
    }
    if (!this.#isSorted) {
      this.#exact.sort((a, b) => a - b);
      this.#isSorted = true;
    }
    return this.#exact.map((value) => [value, 1]);
  }
}
