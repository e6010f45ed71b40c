import { divideWhole } from "./divide-whole.js";
import { hash } from "./hash.js";

/**
 * Indices come in blocks of this many; each block holds one group of calls that
 * start in the same millisecond.
 */
const BLOCK = 64;

/** Calls that start in the same millisecond: mostly one alone. */
export interface Group {
  /** The number of its first call. */
  readonly first: number;
  readonly size: number;
}

/** Which calls start in the same millisecond. */
export class Ties {
  readonly #key: number;
  readonly #count: number;
  // One object, reused: this runs for every candidate of a filtered page.
  readonly #scratchGroup = {
    first: 0,
    size: 0,
  };

  /** `count`: where the blocks begin anew, after the span. */
  constructor(key: number, count: number) {
    this.#key = key;
    this.#count = count;
  }

  /** The group of call `i`. Lent: the next call writes over it. */
  borrowGroup(i: number): Group {
    const group = this.#scratchGroup;
    this.#drawTie(i);
    const isTied = i >= group.first && i < group.first + group.size;
    if (!isTied) {
      group.first = i;
      group.size = 1;
    }
    return group;
  }

  /** Draws where in call i's block the ties are. */
  #drawTie(i: number): void {
    const origin = i < this.#count ? 0 : this.#count;
    const block = divideWhole(i - origin, BLOCK);
    const begin = origin + block * BLOCK;
    const room = this.#roomFrom(begin);
    const bits = hash(this.#key, begin);
    const size = Math.min(room, drawSize(bits));
    const choices = room - size + 1;
    const offset = (bits >>> 8) % choices;
    this.#scratchGroup.first = begin + offset;
    this.#scratchGroup.size = size;
  }

  /** The last block within the span may be shorter. */
  #roomFrom(begin: number): number {
    if (begin >= this.#count) {
      return BLOCK;
    }
    return Math.min(BLOCK, this.#count - begin);
  }
}

/** Two, three or four. */
function drawSize(bits: number): number {
  return 2 + (bits % 3);
}
