import { hash, keyFor } from "./hash.js";
import { HOUR, MINUTE, weightOf } from "./week.js";

/** The span of time that a data set covers, and how calls go on after it. */
export interface ArrivalOptions {
  readonly seed: number;
  /** How many calls start within the span. */
  readonly count: number;
  /** Epoch milliseconds; a whole hour. */
  readonly from: number;
  /** Epoch milliseconds, exclusive; a whole hour. */
  readonly to: number;
  /** Calls a minute after the span, for a clock that moves on. @default 0 */
  readonly perMinute?: number;
}

/**
 * Indices come in blocks of this many; each block holds one group of calls that
 * start in the same millisecond.
 */
const BLOCK = 64;

/**
 * Numbers from here on are no calls: their ids go to calls that somebody
 * registers.
 */
export const LAST_NUMBER = 0xf0000000;

/**
 * When calls start. `startOf` never falls as the number grows, and is the same
 * only within a group of ties; it is the inverse of the cumulated weights of
 * the hours, in operations that IEEE 754 rounds the same everywhere.
 */
export class Arrivals {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly perMinute: number;
  readonly #key: number;
  readonly #cumulated: Float64Array;
  readonly #total: number;

  constructor(options: ArrivalOptions) {
    this.count = options.count;
    this.from = options.from;
    this.to = options.to;
    this.perMinute = options.perMinute ?? 0;
    this.#key = keyFor(options.seed, "arrivals");
    this.#cumulated = cumulate(
      options.from,
      (options.to - options.from) / HOUR,
    );
    this.#total = this.#cumulated[this.#cumulated.length - 1] as number;
  }

  /**
   * The number of the first call of the group of ties that call `i` belongs to;
   * most groups are the call alone.
   */
  groupFirst(i: number): number {
    const place = this.#placeOf(i);
    return i >= place.first && i < place.first + place.size ? place.first : i;
  }

  /**
   * How many calls start in the same millisecond as call `i`, itself included.
   */
  groupSize(i: number): number {
    const place = this.#placeOf(i);
    return i >= place.first && i < place.first + place.size ? place.size : 1;
  }

  /** When call `i` starts, in epoch milliseconds. */
  startOf(i: number): number {
    const place = this.#placeOf(i);
    const tied = i >= place.first && i < place.first + place.size;
    const first = tied ? place.first : i;
    const low = this.#edge(first);
    const high = this.#edge(first + (tied ? place.size : 1));
    return (
      low + Math.floor(((high - low) * hash(this.#key, first)) / 0x100000000)
    );
  }

  /** The number of the first call that starts at `instant` or later. */
  firstAt(instant: number): number {
    const last = this.#lastNumber();
    let i = Math.min(this.#guess(instant), last);
    while (i > 0 && this.startOf(i - 1) >= instant) {
      i--;
    }
    while (i < last && this.startOf(i) < instant) {
      i++;
    }
    return i;
  }

  #lastNumber(): number {
    return this.perMinute > 0 ? LAST_NUMBER : this.count;
  }

  #guess(instant: number): number {
    if (instant <= this.from) {
      return 0;
    }
    if (instant >= this.to) {
      return (
        this.count + Math.floor(((instant - this.to) * this.perMinute) / MINUTE)
      );
    }
    const cell = Math.floor((instant - this.from) / HOUR);
    const low = this.#cumulated[cell] as number;
    const width = (this.#cumulated[cell + 1] as number) - low;
    const place = low + ((instant - this.from - cell * HOUR) * width) / HOUR;
    return Math.min(this.count, Math.floor((place * this.count) / this.#total));
  }

  /** The left edge of the stretch of time in which call `i` starts. */
  #edge(i: number): number {
    if (i >= this.count) {
      return this.perMinute > 0
        ? this.to + Math.floor(((i - this.count) * MINUTE) / this.perMinute)
        : this.to;
    }
    const place = (i * this.#total) / this.count;
    const cell = this.#cellOf(place);
    const low = this.#cumulated[cell] as number;
    const width = (this.#cumulated[cell + 1] as number) - low;
    return this.from + cell * HOUR + Math.floor(((place - low) * HOUR) / width);
  }

  #cellOf(place: number): number {
    let low = 0;
    let high = this.#cumulated.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#cumulated[middle] as number) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  // One object, reused: this runs for every candidate of a filtered page.
  readonly #place = { first: 0, size: 0 };

  /** Where the ties of call i's block are. */
  #placeOf(i: number): { readonly first: number; readonly size: number } {
    const origin = i < this.count ? 0 : this.count;
    const begin = origin + Math.floor((i - origin) / BLOCK) * BLOCK;
    const room = Math.min(BLOCK, i < this.count ? this.count - begin : BLOCK);
    const dice = hash(this.#key + 1, begin);
    this.#place.size = Math.min(room, 2 + (dice % 3));
    this.#place.first = begin + ((dice >>> 8) % (room - this.#place.size + 1));
    return this.#place;
  }
}

function cumulate(from: number, hours: number): Float64Array {
  const sums = new Float64Array(hours + 1);
  for (let h = 0; h < hours; h++) {
    sums[h + 1] = (sums[h] as number) + weightOf(from + h * HOUR);
  }
  return sums;
}
