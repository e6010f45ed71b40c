import type { Wall } from "./wall.js";

/**
 * How much time has passed for those that wait, in milliseconds. It passes with
 * the clock while that runs or is advanced, and with real time while the clock
 * stands still. It never goes back, and no setting of the clock moves it.
 */
export class PassingTime {
  readonly #wall: Wall;
  #passed = 0;
  #rate: number;
  #countedAt: number;

  /** `rate`: how many milliseconds pass in one of real time. */
  constructor(wall: Wall, rate: number) {
    this.#wall = wall;
    this.#rate = rate;
    this.#countedAt = wall.now();
  }

  get rate(): number {
    return this.#rate;
  }

  now(): number {
    const realMs = this.#wall.now() - this.#countedAt;
    return this.#passed + realMs * this.#rate;
  }

  /** From here on it passes at another rate; 0: by `skip` alone. */
  setRate(rate: number): void {
    this.#passed = this.now();
    this.#countedAt = this.#wall.now();
    this.#rate = rate;
  }

  /** Lets so many milliseconds pass at once. */
  skip(ms: number): void {
    this.#passed += ms;
  }
}
