import { HAND } from "../../calls/computed/agents.js";
import type { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import type { Overlay } from "../../calls/stored/overlay.js";
import { hasBound } from "../filters/range.js";
import type { Bounds } from "./page-bounds.js";
import type { Listing } from "./page-request.js";

/** There is no further call. */
export const NONE = -1;

/** The walk looked at many calls in vain, and can go on. */
export const PAUSE = -2;

/** How many calls are looked at in vain before a pause. */
const PATIENCE = 1_024;

/** Walks the numbers of computed calls that a query matches, in its order. */
export class CallWalk {
  readonly #calls: VirtualCalls;
  readonly #overlay: Overlay;
  readonly #ascending: boolean;
  /** The window of ends; what ends later than now has no end yet. */
  readonly #endFrom: number;
  readonly #endBefore: number;
  readonly #isEndBound: boolean;
  /** For each agent whether it is wanted; absent: all are. */
  readonly #wanted: Uint8Array | undefined;
  #lo: number;
  #hi: number;
  /**
   * The block that was looked at last, and when its first and its last call
   * start.
   */
  #block = -1;
  #earliest = 0;
  #latest = 0;

  constructor({ workspace, query, now }: Listing, bounds: Bounds) {
    const { calls, overlay } = workspace;
    const { ends, agentIds } = query.filters;
    const { from = -Infinity, before = Infinity } = ends;
    const wanted = agentIds && markAgents(calls, agentIds);
    const hasNone = wanted !== undefined && !wanted.includes(1);
    this.#calls = calls;
    this.#overlay = overlay;
    this.#ascending = query.ascending;
    this.#isEndBound = hasBound(ends);
    this.#endFrom = from;
    this.#endBefore = Math.min(before, now + 1);
    this.#wanted = wanted;
    this.#lo = bounds.lo;
    // None of this workspace's agents: there is nothing to walk.
    this.#hi = hasNone ? bounds.lo : bounds.hi;
  }

  /** The number that was looked at last. */
  get position(): number {
    if (this.#ascending) {
      return this.#lo - 1;
    }
    return this.#hi;
  }

  /**
   * The next number; {@link NONE} when there is none, and {@link PAUSE} where it
   * may be far: then `position` is a number that does not match.
   */
  next(): number {
    let inVain = 0;
    while (this.#lo < this.#hi) {
      const number = this.#ascending ? this.#lo++ : --this.#hi;
      if (this.#matches(number)) {
        return number;
      }
      inVain++;
      if (inVain >= PATIENCE && this.#canPauseAt(number)) {
        return PAUSE;
      }
    }
    return NONE;
  }

  /** A call that is hidden may share its place with the one that hides it. */
  #canPauseAt(number: number): boolean {
    return !this.#overlay.isHidden(number);
  }

  #matches(number: number): boolean {
    if (this.#wanted !== undefined && !this.#isWanted(this.#wanted, number)) {
      return false;
    }
    const overlay = this.#overlay;
    if (overlay.hiddenCount > 0 && overlay.isHidden(number)) {
      return false;
    }
    return !this.#isEndBound || this.#endsWithin(number);
  }

  /** Whether a call belongs to one of the wanted agents. */
  #isWanted(wanted: Uint8Array, number: number): boolean {
    const block = Math.floor(number / HAND);
    const hand = this.#calls.borrowHand(block);
    const agent = hand[number % HAND] as number;
    return wanted[agent] === 1;
  }

  /**
   * Whether a call ends in the window: by the starts of its block where that
   * says enough, for its own start costs more.
   */
  #endsWithin(number: number): boolean {
    const from = this.#endFrom;
    const before = this.#endBefore;
    const duration = this.#calls.durationOf(number);
    const block = Math.floor(number / HAND);
    this.#moveTo(block);
    const earliest = this.#earliest + duration;
    const latest = this.#latest + duration;
    if (latest < from) {
      return false;
    }
    if (earliest >= before) {
      return false;
    }
    const start = this.#calls.startOf(number);
    const end = start + duration;
    return end >= from && end < before;
  }

  #moveTo(block: number): void {
    if (block === this.#block) {
      return;
    }
    const calls = this.#calls;
    const first = block * HAND;
    const last = first + HAND - 1;
    this.#block = block;
    this.#earliest = calls.startOf(first);
    this.#latest = calls.mayExist(last) ? calls.startOf(last) : Infinity;
  }
}

/** For each agent whether it is wanted. */
function markAgents(
  calls: VirtualCalls,
  agentIds: readonly string[],
): Uint8Array {
  const { agents } = calls;
  const wanted = new Uint8Array(agents.length);
  agents.forEach(({ id }, n) => {
    if (agentIds.includes(id)) {
      wanted[n] = 1;
    }
  });
  return wanted;
}
