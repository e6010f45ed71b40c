import type { Call } from "../call.js";
import { compareKeys, type Entry, entryOf, type SortKey } from "./entry.js";

/**
 * The calls that somebody loaded, registered, changed or removed, in the API's
 * order, and the numbers of the computed calls that they hide.
 */
export class Overlay {
  #entries: Entry[] = [];
  readonly #byId = new Map<string, Entry>();
  #hidden: number[] = [];
  #version = 0;

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** How many computed calls are hidden. */
  get hiddenCount(): number {
    return this.#hidden.length;
  }

  /** The entry at a place in ascending order. */
  at(n: number): Entry {
    return this.#entries[n] as Entry;
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  /**
   * How many entries come before `key` in ascending order (the one that has
   * it not counted).
   */
  countBefore(key: SortKey): number {
    return countWhile(this.#entries, (entry) => compareKeys(entry, key) < 0);
  }

  /** How many entries start before `instant`; those that never started do. */
  countStartedBefore(instant: number): number {
    return countWhile(this.#entries, (entry) => entry.start < instant);
  }

  /** Adds a call, or replaces the one with its id. */
  put(call: Call): Entry {
    const entry = entryOf(call);
    this.#take(entry.id);
    this.#entries.splice(this.countBefore(entry), 0, entry);
    this.#byId.set(entry.id, entry);
    this.#version++;
    return entry;
  }

  /** Adds many calls at once; of several with one id, the last. */
  putAll(calls: Iterable<Call>): void {
    for (const call of calls) {
      this.#byId.set(call.call_id, entryOf(call));
    }
    const entries = [...this.#byId.values()];
    this.#entries = entries.sort(compareKeys);
    this.#version++;
  }

  /** Takes a call out; `false` when there is none with this id. */
  remove(id: string): boolean {
    this.#version++;
    return this.#take(id);
  }

  /** Hides a computed call. */
  hide(number: number): void {
    const at = countWhile(this.#hidden, (other) => other < number);
    if (this.#hidden[at] !== number) {
      this.#hidden.splice(at, 0, number);
    }
    this.#version++;
  }

  /** Hides many computed calls at once. */
  hideAll(numbers: Iterable<number>): void {
    const hidden = new Set(this.#hidden);
    for (const number of numbers) {
      hidden.add(number);
    }
    this.#hidden = [...hidden].sort((a, b) => a - b);
    this.#version++;
  }

  /** How many hidden numbers are below `number`. */
  hiddenBelow(number: number): number {
    return countWhile(this.#hidden, (other) => other < number);
  }

  /** The hidden numbers in `[lo, hi)`, upward. */
  hiddenIn(lo: number, hi: number): readonly number[] {
    return this.#hidden.slice(this.hiddenBelow(lo), this.hiddenBelow(hi));
  }

  isHidden(number: number): boolean {
    return this.#hidden[this.hiddenBelow(number)] === number;
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries = [];
    this.#hidden = [];
    this.#byId.clear();
    this.#version++;
  }

  /** All entries, in ascending order. */
  [Symbol.iterator](): Iterator<Entry> {
    return this.#entries[Symbol.iterator]();
  }

  #take(id: string): boolean {
    const old = this.#byId.get(id);
    if (old === undefined) {
      return false;
    }
    this.#entries.splice(this.countBefore(old), 1);
    return this.#byId.delete(id);
  }
}

/**
 * How many items from the first on satisfy `test`, in a list where those come
 * first.
 */
function countWhile<T>(
  sorted: readonly T[],
  test: (item: T) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle] as T)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
