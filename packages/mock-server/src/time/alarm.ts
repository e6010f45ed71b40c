import type { Wall } from "./wall.js";

/** The longest sleep between two looks at the clock, in real milliseconds. */
const longestSleepMs = 60_000;

/** Rings in real time: once each time that it is set, at the earliest instant. */
export class Alarm {
  readonly #wall: Wall;
  readonly #ring: () => void;
  #ringsAt = Number.POSITIVE_INFINITY;
  #cancel: () => void = () => {};
  #isStopped = false;

  constructor(wall: Wall, ring: () => void) {
    this.#wall = wall;
    this.#ring = ring;
  }

  /**
   * Rings within so many milliseconds, at the latest; infinite: it needs not
   * ring. Where that is long, it rings in between.
   */
  ringWithin(ms: number): void {
    if (this.#isStopped) {
      return;
    }
    if (ms === Number.POSITIVE_INFINITY) {
      return;
    }
    const sleepMs = Math.min(longestSleepMs, Math.max(0, ms));
    const at = this.#wall.now() + sleepMs;
    if (at >= this.#ringsAt) {
      return;
    }
    this.#cancel();
    this.#ringsAt = at;
    this.#cancel = this.#wall.after(sleepMs, () => this.#wake());
  }

  /** It never rings again. */
  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  #wake(): void {
    this.#ringsAt = Number.POSITIVE_INFINITY;
    this.#ring();
  }
}
