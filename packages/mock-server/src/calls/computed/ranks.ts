import type { Arrivals } from "./arrivals.js";
import type { CallIds } from "./call-id.js";

/**
 * Calls of the same millisecond are numbered by their ids: the ranks of their
 * ids go to them in rising order.
 */
export class Ranks {
  readonly #arrivals: Arrivals;
  readonly #ids: CallIds;

  constructor(arrivals: Arrivals, ids: CallIds) {
    this.#arrivals = arrivals;
    this.#ids = ids;
  }

  /** The rank of the id of call `i`. */
  rankOf(i: number): number {
    const first = this.#arrivals.groupFirst(i);
    const isAlone = first === i && this.#arrivals.groupSize(i) === 1;
    if (isAlone) {
      return this.#ids.rankOf(i);
    }
    const ranks = this.#ranksBeside(i);
    return ranks[i - first] as number;
  }

  /** The number of the call with a rank, which is in the group of call `i`. */
  numberOf(rank: number, i: number): number {
    const first = this.#arrivals.groupFirst(i);
    const ranks = this.#ranksBeside(i);
    return first + ranks.indexOf(rank);
  }

  /** Those of the group of call `i`, upward. */
  #ranksBeside(i: number): Uint32Array {
    const first = this.#arrivals.groupFirst(i);
    const size = this.#arrivals.groupSize(i);
    const ranks = new Uint32Array(size);
    for (let k = 0; k < size; k++) {
      ranks[k] = this.#ids.rankOf(first + k);
    }
    // An array of numbers alone, so that nothing has to be asked how they sort.
    return ranks.sort();
  }
}
