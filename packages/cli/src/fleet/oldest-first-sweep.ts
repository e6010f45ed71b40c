import { Heap } from "./heap.js";
import type { Peak, Sweep } from "./sweep.js";

/** Keeps the ends of the calls that go on. */
export class OldestFirstSweep implements Sweep {
  readonly #ends = new Heap<number>((a, b) => a - b);
  peak: Peak | undefined;

  add(start: number, end: number): void {
    while (this.#ends.size > 0 && Number(this.#ends.top) <= start) {
      this.#ends.pop();
    }
    this.#ends.push(end);
    const calls = this.#ends.size;
    if (calls > (this.peak?.calls ?? 0)) {
      this.peak = { calls, at: start };
    }
  }
}
