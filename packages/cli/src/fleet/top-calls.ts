import { Heap } from "./heap.js";

/** A call with the value that it is ranked by. */
export interface Ranked<T> {
  readonly call: T;
  readonly value: number;
}

/** What is ranked, and when it came: the first of equals goes first. */
interface Entry<T> extends Ranked<T> {
  readonly place: number;
}

/** Keeps those with the largest values, and counts those that have none. */
export class TopCalls<T> {
  readonly #limit: number;
  /** The one that gives way first is at the top. */
  readonly #kept = new Heap<Entry<T>>(lastFirst);
  #place = 0;
  without = 0;

  /** @param limit - How many are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(call: T, value: number | undefined): void {
    this.#place++;
    if (value === undefined) {
      this.without++;
      return;
    }
    this.#kept.push({
      call,
      value,
      place: this.#place,
    });
    if (this.#kept.size > this.#limit) {
      this.#kept.pop();
    }
  }

  /** How many came, with a value and without. */
  get count(): number {
    return this.#place;
  }

  /** The largest first. */
  ranked(): Ranked<T>[] {
    return this.#kept.sorted().reverse();
  }
}

function lastFirst<T>(a: Entry<T>, b: Entry<T>): number {
  return a.value - b.value || b.place - a.place;
}
