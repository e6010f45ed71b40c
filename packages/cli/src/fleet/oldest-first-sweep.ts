import { Heap } from "./heap.js";
import type { Peak, Sweep } from "./sweep.js";

/** Keeps the ends of the calls that go on. */
export class OldestFirstSweep implements Sweep {
  /** The earliest is at the top. */
  readonly #ends = new Heap<number>((a, b) => a - b);
  peak: Peak | undefined;

  add(start: number, end: number): void {
    this.#dropUntil(start);
    this.#ends.push(end);
    const calls = this.#ends.size;
    const most = this.peak?.calls ?? 0;
    if (calls > most) {
      this.peak = {
        calls,
        at: start,
      };
    }
  }

  /** Calls that have ended by then go on no more. */
  #dropUntil(time: number): void {
    let earliest = this.#ends.top;
    while (earliest !== undefined && earliest <= time) {
      this.#ends.pop();
      earliest = this.#ends.top;
    }
  }
}
