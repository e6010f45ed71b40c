const SIZE = 5000;

/** Remembers at least the last 5,000 ids, and at most 10,000, in two generations. */
export class Recent {
  #old = new Set<unknown>();
  #young = new Set<unknown>();

  /** Remembers an id; false when it was remembered already. */
  add(id: unknown): boolean {
    if (this.#young.has(id) || this.#old.has(id)) return false;
    if (this.#young.size >= SIZE) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(id);
    return true;
  }
}
