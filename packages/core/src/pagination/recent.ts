const SIZE = 5000;

/**
 * Remembers at least the last 5,000 ids, and at most about 15,000. Ids that are known to be new, because the list is
 * sorted, are only noted: hashing them all would cost more than everything else that is done for an item.
 */
export class Recent {
  #noted: (readonly unknown[])[] = [];
  #count = 0;
  #old = new Set<unknown>();
  #young = new Set<unknown>();

  /** Remembers ids that were not there before. */
  note(ids: readonly unknown[]): void {
    this.#noted.push(ids);
    this.#count += ids.length;
    while (this.#count - (this.#noted[0]?.length ?? 0) > SIZE)
      this.#count -= this.#noted.shift()?.length ?? 0;
  }

  /** Remembers an id; false when it was remembered already. */
  add(id: unknown): boolean {
    for (const noted of this.#noted.splice(0).flat()) this.#put(noted);
    return !this.#old.has(id) && !this.#young.has(id) && this.#put(id);
  }

  /** Two generations: the older one goes when the younger one is full. */
  #put(id: unknown): true {
    if (this.#young.size >= SIZE) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(id);
    return true;
  }
}
