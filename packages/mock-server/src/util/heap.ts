/**
 * A binary heap: the least item first, and of equal ones the first that came.
 */
export class Heap<T> {
  readonly #items: {
    readonly key: number;
    readonly turn: number;
    readonly value: T;
  }[] = [];
  #turn = 0;

  get size(): number {
    return this.#items.length;
  }

  /** The least key; infinite when empty. */
  peek(): number {
    return this.#items[0]?.key ?? Number.POSITIVE_INFINITY;
  }

  /** The least item, which stays. */
  top(): T | undefined {
    return this.#items[0]?.value;
  }

  clear(): void {
    this.#items.length = 0;
  }

  push(key: number, value: T): void {
    const items = this.#items;
    let at = items.push({ key, turn: this.#turn++, value }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) {
        break;
      }
      at = parent;
    }
  }

  pop(): T | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length > 0 && last) {
      items[0] = last;
      this.#sink();
    }
    return top?.value;
  }

  #sink(): void {
    const size = this.#items.length;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= size) {
        return;
      }
      const child =
        left + 1 < size && this.#less(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfLess(child, at)) {
        return;
      }
      at = child;
    }
  }

  #less(a: number, b: number): boolean {
    const one = this.#items[a];
    const other = this.#items[b];
    if (!one || !other) {
      return false;
    }
    return (
      one.key < other.key || (one.key === other.key && one.turn < other.turn)
    );
  }

  #swapIfLess(child: number, parent: number): boolean {
    if (!this.#less(child, parent)) {
      return false;
    }
    const items = this.#items;
    const one = items[child];
    const other = items[parent];
    if (one && other) {
      items[child] = other;
      items[parent] = one;
    }
    return true;
  }
}
