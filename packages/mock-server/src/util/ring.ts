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
      this.#items[this.#pushed % this.capacity] = item;
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
      yield this.#items[(this.#pushed - back) % this.capacity] as T;
    }
  }
}
