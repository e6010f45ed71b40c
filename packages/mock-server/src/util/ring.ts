/** The last `capacity` things pushed, in a buffer that never grows. */
export class Ring<T> {
  readonly #items: (T | undefined)[];
  #pushed = 0;
  #start = 0;

  constructor(readonly capacity: number) {
    this.#items = new Array(capacity);
  }

  /** How many were ever pushed, the cleared ones included. */
  get pushed(): number {
    return this.#pushed;
  }

  get size(): number {
    return Math.min(this.#pushed - this.#start, this.capacity);
  }

  push(item: T): void {
    if (this.capacity > 0) {
      const at = this.#pushed % this.capacity;
      this.#items[at] = item;
    }
    this.#pushed += 1;
  }

  /** Forgets everything; the count of all pushed goes on. */
  clear(): void {
    this.#items.fill(undefined);
    this.#start = this.#pushed;
  }

  /** From the newest to the oldest. */
  *newestFirst(): Generator<T> {
    for (let back = 1; back <= this.size; back++) {
      const at = (this.#pushed - back) % this.capacity;
      yield this.#items[at] as T;
    }
  }
}
