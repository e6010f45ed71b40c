const SIZE = 5000;

/** Remembers the last 5,000 to 10,000 ids, in two generations: the older one goes when the younger one is full. */
export class Recent {
  #old = new Set<unknown>();
  #young = new Set<unknown>();

  /** True when the id was not among the recent ones; it is now. */
  add(id: unknown): boolean {
    if (this.#old.has(id) || this.#young.has(id)) return false;
    if (this.#young.size >= SIZE) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(id);
    return true;
  }
}
