/** A heap: what comes first by `compare` is at the top. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  /** @param compare - Below 0 where `a` comes before `b`, as for `sort`. */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  /** What comes first. */
  get top(): T | undefined {
    return this.#items[0];
  }

  /** Everything in it, in order. */
  sorted(): T[] {
    return [...this.#items].sort(this.#compare);
  }

  push(item: T): void {
    this.#items.push(item);
    let at = this.#items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#comesBefore(at, parent)) {
        return;
      }
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Takes out what comes first. */
  pop(): T | undefined {
    const { top } = this;
    const last = this.#items.pop();
    if (this.#items.length > 0) {
      this.#items[0] = last as T;
      this.#sink();
    }
    return top;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const first = this.#firstOf(at);
      if (first === at) {
        return;
      }
      this.#swap(at, first);
      at = first;
    }
  }

  /** Which of an item and its two children comes first. */
  #firstOf(at: number): number {
    let first = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const isThere = child < this.#items.length;
      if (isThere && this.#comesBefore(child, first)) {
        first = child;
      }
    }
    return first;
  }

  #comesBefore(a: number, b: number): boolean {
    const first = this.#items[a] as T;
    const second = this.#items[b] as T;
    const order = this.#compare(first, second);
    return order < 0;
  }

  #swap(a: number, b: number): void {
    const item = this.#items[a] as T;
    this.#items[a] = this.#items[b] as T;
    this.#items[b] = item;
  }
}
