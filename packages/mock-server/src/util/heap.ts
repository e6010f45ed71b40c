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
    items.push({
      key,
      turn: this.#turn,
      value,
    });
    this.#turn++;
    this.#rise(items.length - 1);
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

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) {
        return;
      }
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    let child = this.#lesserChild(at);
    while (child !== undefined && this.#swapIfLess(child, at)) {
      at = child;
      child = this.#lesserChild(at);
    }
  }

  #lesserChild(at: number): number | undefined {
    const left = 2 * at + 1;
    const right = left + 1;
    if (left >= this.#items.length) {
      return undefined;
    }
    if (this.#less(right, left)) {
      return right;
    }
    return left;
  }

  #less(a: number, b: number): boolean {
    const one = this.#items[a];
    const other = this.#items[b];
    if (!one) {
      return false;
    }
    if (!other) {
      return false;
    }
    if (one.key === other.key) {
      return one.turn < other.turn;
    }
    return one.key < other.key;
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
