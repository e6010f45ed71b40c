import { NewestFirstSweep } from "./newest-first-sweep.js";
import { OldestFirstSweep } from "./oldest-first-sweep.js";
import type { Peak, Sweep } from "./sweep.js";

/**
 * The most calls that went on at the same time, exactly, of calls that come by
 * their start in either order, in as much memory as calls went on at a time.
 */
export class PeakConcurrency {
  /** As long as calls came in its order. */
  #newestFirst: Sweep | undefined = new NewestFirstSweep();
  #oldestFirst: Sweep | undefined = new OldestFirstSweep();
  #last: number | undefined;

  add(start: number, end: number): void {
    const before = this.#last ?? start;
    if (start > before) {
      this.#newestFirst = undefined;
    }
    if (start < before) {
      this.#oldestFirst = undefined;
    }
    this.#last = start;
    if (end > start) {
      this.#newestFirst?.add(start, end);
      this.#oldestFirst?.add(start, end);
    }
  }

  /** Whether all calls came by their start, in one of both orders. */
  get isOrdered(): boolean {
    const sweep = this.#newestFirst ?? this.#oldestFirst;
    return sweep !== undefined;
  }

  /** Nothing where no call has a length, or calls came in no order. */
  get peak(): Peak | undefined {
    const sweep = this.#newestFirst ?? this.#oldestFirst;
    return sweep?.peak;
  }
}
