import type { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import { compareKeys, type Entry } from "../../calls/stored/entry.js";
import type { Found } from "./found-call.js";
import type { Bounds } from "./page-bounds.js";
import type { Listing } from "./page-request.js";
import { CallWalk, NONE, PAUSE } from "./walk-calls.js";
import { EntryWalk } from "./walk-entries.js";

const UNREAD = -3;

/** The next call that matches may be far. */
export interface Pause {
  /** A call that does not match: all that do come after it. */
  readonly pausedAt: number;
}

/**
 * Walks the computed calls and those of the overlay together, in the query's
 * order. It reads no further than it has to: the next call that matches may be
 * far.
 */
export class MergedWalk {
  readonly #calls: VirtualCalls;
  readonly #ascending: boolean;
  readonly #numbers: CallWalk;
  readonly #entries: EntryWalk;
  #number = UNREAD;
  #entry: Entry | undefined;
  #isEntryRead = false;

  constructor(listing: Listing, bounds: Bounds) {
    this.#calls = listing.workspace.calls;
    this.#ascending = listing.query.ascending;
    this.#numbers = new CallWalk(listing, bounds);
    this.#entries = new EntryWalk(listing, bounds);
  }

  /**
   * The next call; `undefined` when there is none. After a {@link Pause} the
   * walk goes on as if there had been none.
   */
  next(): Found | Pause | undefined {
    this.#readAhead();
    if (this.#number === PAUSE) {
      return this.#pause();
    }
    const number = this.#number;
    const entry = this.#entry;
    if (number === NONE) {
      return this.#takeEntry(entry);
    }
    if (entry === undefined) {
      return this.#takeNumber();
    }
    if (comesFirst(this.#calls, number, entry, this.#ascending)) {
      return this.#takeNumber();
    }
    return this.#takeEntry(entry);
  }

  /** Calls of the overlay that come before the pause are taken before it. */
  #pause(): Entry | Pause {
    const pausedAt = this.#numbers.position;
    const entry = this.#entry;
    if (entry && !comesFirst(this.#calls, pausedAt, entry, this.#ascending)) {
      this.#isEntryRead = false;
      return entry;
    }
    this.#number = UNREAD;
    return { pausedAt };
  }

  #readAhead(): void {
    if (this.#number === UNREAD) {
      this.#number = this.#numbers.next();
    }
    if (!this.#isEntryRead) {
      this.#entry = this.#entries.next();
      this.#isEntryRead = true;
    }
  }

  #takeNumber(): number {
    const number = this.#number;
    this.#number = UNREAD;
    return number;
  }

  #takeEntry(entry: Entry | undefined): Entry | undefined {
    this.#isEntryRead = false;
    return entry;
  }
}

/** The next calls of a walk, at most `limit`, however far they are. */
export function take(walk: MergedWalk, limit: number): Found[] {
  const taken: Found[] = [];
  while (taken.length < limit) {
    const call = walk.next();
    if (call === undefined) {
      break;
    }
    if (!isPause(call)) {
      taken.push(call);
    }
  }
  return taken;
}

/** Whether a walk pauses. */
export function isPause(call: Found | Pause): call is Pause {
  return typeof call === "object" && "pausedAt" in call;
}

/**
 * Whether computed call `number` comes before `entry` in the order that is
 * asked for.
 */
export function comesFirst(
  calls: VirtualCalls,
  number: number,
  entry: Entry,
  ascending: boolean,
): boolean {
  const start = calls.startOf(number);
  // Ids cost more than starts, and only ties need them.
  const id = start === entry.start ? calls.idOf(number) : "";
  const key = {
    start,
    id,
  };
  const isBefore = compareKeys(key, entry) < 0;
  return isBefore === ascending;
}
