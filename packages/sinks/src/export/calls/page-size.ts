/** Below this no page gets: it would be no use to a service in need. */
const SMALLEST = 10;
/** Full pages that have to come before the size grows again. */
const FIRST_PATIENCE = 16;
const LONGEST_PATIENCE = 1024;

/**
 * How large the pages are that a service is asked for: half as large after it
 * failed, and twice as large after a while without a failure. Each failure makes
 * that while longer.
 */
export class PageSize {
  readonly #largest: number;
  #limit: number;
  #patience = FIRST_PATIENCE / 2;
  #itemsLeft = Infinity;

  constructor(largest: number) {
    this.#largest = largest;
    this.#limit = largest;
  }

  /** Calls a page. */
  get limit(): number {
    return this.#limit;
  }

  get isSmall(): boolean {
    return this.#limit < this.#largest;
  }

  /** Makes it smaller; `false` where it is as small as it gets. */
  shrink(): boolean {
    const smallest = Math.min(SMALLEST, this.#largest);
    if (this.#limit <= smallest) {
      return false;
    }
    const half = Math.floor(this.#limit / 2);
    this.#limit = Math.max(half, smallest);
    this.#patience = Math.min(this.#patience * 2, LONGEST_PATIENCE);
    this.#wait();
    return true;
  }

  /** Counts an item that came. Gives `true` where the size has grown. */
  countItem(): boolean {
    this.#itemsLeft--;
    if (this.#itemsLeft > 0) {
      return false;
    }
    this.#limit = Math.min(this.#limit * 2, this.#largest);
    this.#wait();
    return true;
  }

  /** Begins to count towards the next growth, if there is any to come. */
  #wait(): void {
    this.#itemsLeft = this.isSmall ? this.#patience * this.#limit : Infinity;
  }
}
