import { Heap } from "../util/heap.js";
import { PassingTime } from "./passing-time.js";
import type { Wall } from "./wall.js";

/**
 * Callbacks that wait, each until so much time has passed: see
 * {@link PassingTime}. While the clock is moved step by step, time passes by
 * `skip` alone.
 */
export class Timers {
  readonly #time: PassingTime;
  readonly #due = new Heap<() => void>();
  #steppingSince = 0;

  constructor(wall: Wall, speed: number) {
    this.#time = new PassingTime(wall, rateAt(speed));
  }

  /** How much time has passed since the beginning, in milliseconds. */
  get passed(): number {
    return this.#time.now();
  }

  /** How far away the next one is; infinite when none waits. */
  get msToNext(): number {
    return this.#due.peek() - this.passed;
  }

  /** The same in real time; infinite while the clock is moved step by step. */
  get realMsToNext(): number {
    if (this.#isStepping) {
      return Number.POSITIVE_INFINITY;
    }
    return Math.ceil(this.msToNext / this.#time.rate);
  }

  /**
   * Calls back once, after so many milliseconds. `since`: what they count from
   * while the clock is moved step by step, as `passed` told it.
   */
  after(ms: number, callback: () => void, since: number): void {
    const from = this.#isStepping
      ? Math.max(since, this.#steppingSince)
      : this.passed;
    this.#due.push(from + ms, callback);
  }

  /** Calls the next one back. */
  fireNext(): void {
    this.#due.pop()?.();
  }

  /** The clock runs at this speed from here on. */
  runAt(speed: number): void {
    this.#time.setRate(rateAt(speed));
  }

  /** The clock is moved step by step from here on. */
  beginSteps(): void {
    this.#steppingSince = this.passed;
    this.#time.setRate(0);
  }

  /** Lets so many milliseconds pass at once. */
  skip(ms: number): void {
    this.#time.skip(ms);
  }

  get #isStepping(): boolean {
    return this.#time.rate === 0;
  }
}

/** Where the clock stands still, it is real time that passes. */
function rateAt(speed: number): number {
  if (speed === 0) {
    return 1;
  }
  return speed;
}
