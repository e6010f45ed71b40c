import { BusyHours } from "./busy-hours.js";
import { DATA_DAYS, DATA_END } from "./data-options.js";
import { divideWhole, TWO_TO_THE_32 } from "./divide-whole.js";
import { hash, keyFor } from "./hash.js";
import { DAY, MINUTE } from "./hour-weights.js";
import { Ties } from "./shared-starts.js";

const DATA_BEGIN = DATA_END - DATA_DAYS * DAY;

/** The span of time that a data set covers, and how calls go on after it. */
export interface ArrivalOptions {
  readonly seed: number;
  /** How many calls start within the span. */
  readonly count: number;
  /** Epoch milliseconds; a whole hour. @default where the data sets begin */
  readonly from?: number;
  /** Epoch milliseconds, exclusive; a whole hour. @default where they end */
  readonly to?: number;
  /** Calls a minute after the span, for a clock that moves on. @default 0 */
  readonly perMinute?: number;
}

/**
 * Numbers from here on are no calls: their ids go to calls that somebody
 * registers.
 */
const LAST_NUMBER = 0xf0000000;

/**
 * When calls start. `startOf` never falls as the number grows, and is the same
 * only within a group of ties: the span is cut into as many stretches as there
 * are calls, shorter ones in busy hours, and each call (or group) starts
 * somewhere in its own.
 */
export class Arrivals {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly perMinute: number;
  readonly #key: number;
  readonly #hours: BusyHours;
  readonly #ties: Ties;

  constructor(options: ArrivalOptions) {
    const {
      seed,
      count,
      from = DATA_BEGIN,
      to = DATA_END,
      perMinute = 0,
    } = options;
    this.count = count;
    this.from = from;
    this.to = to;
    this.perMinute = perMinute;
    this.#key = keyFor(seed, "arrivals");
    this.#hours = new BusyHours(from, to);
    this.#ties = new Ties(this.#key + 1, count);
  }

  /** The calls' numbers end before it. */
  get end(): number {
    if (this.perMinute > 0) {
      return LAST_NUMBER;
    }
    return this.count;
  }

  /**
   * The number of the first call of the group of ties that call `i` belongs to;
   * most groups are the call alone.
   */
  groupFirst(i: number): number {
    return this.#ties.borrowGroup(i).first;
  }

  /**
   * How many calls start in the same millisecond as call `i`, itself included.
   */
  groupSize(i: number): number {
    return this.#ties.borrowGroup(i).size;
  }

  /** When call `i` starts, in epoch milliseconds. */
  startOf(i: number): number {
    const { first, size } = this.#ties.borrowGroup(i);
    const begin = this.#stretchBegin(first);
    const end = this.#stretchBegin(first + size);
    const within = (end - begin) * hash(this.#key, first);
    return begin + divideWhole(within, TWO_TO_THE_32);
  }

  /** The number of the first call that starts at `instant` or later. */
  firstAt(instant: number): number {
    const { end } = this;
    const guess = this.#guessNumberAt(instant);
    let i = Math.min(guess, end);
    while (i > 0 && this.startOf(i - 1) >= instant) {
      i--;
    }
    while (i < end && this.startOf(i) < instant) {
      i++;
    }
    return i;
  }

  /** About how many calls have started at an instant. */
  #guessNumberAt(instant: number): number {
    if (instant <= this.from) {
      return 0;
    }
    if (instant >= this.to) {
      const more = (instant - this.to) * this.perMinute;
      return this.count + divideWhole(more, MINUTE);
    }
    const weight = this.#hours.weightAt(instant);
    const guess = divideWhole(weight * this.count, this.#hours.total);
    return Math.min(this.count, guess);
  }

  /** When the stretch of time begins in which call `i` starts. */
  #stretchBegin(i: number): number {
    if (i < this.count) {
      const weight = (i * this.#hours.total) / this.count;
      return this.#hours.instantAt(weight);
    }
    if (this.perMinute === 0) {
      return this.to;
    }
    const minutes = (i - this.count) * MINUTE;
    return this.to + divideWhole(minutes, this.perMinute);
  }
}
