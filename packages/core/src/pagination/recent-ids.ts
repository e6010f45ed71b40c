const SIZE = 5000;

/**
 * Remembers at least the last 5,000 ids, and at most 10,000, in two
 * generations. Ids that are known to be new are only noted: hashing them all
 * would cost more than everything else that is done for an item.
 */
export class RecentIds {
  #noted: unknown[] = [];
  #old = new Set<unknown>();
  #young = new Set<unknown>();

  /** Remembers ids that were not there before. */
  note(ids: unknown[]): void {
    this.#noted = this.#noted.concat(ids).slice(-SIZE);
  }

  has(id: unknown): boolean {
    for (const noted of this.#noted.splice(0)) {
      this.add(noted);
    }
    return this.#young.has(id) || this.#old.has(id);
  }

  /** Whether an id was remembered after another one. */
  isLater(id: unknown, other: unknown): boolean {
    const ids = [...this.#old, ...this.#young];
    return ids.indexOf(id) > ids.indexOf(other);
  }

  /** Remembers an id; false when it was remembered already. */
  add(id: unknown): boolean {
    if (this.has(id)) {
      return false;
    }
    if (this.#young.size >= SIZE) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(id);
    return true;
  }
}
