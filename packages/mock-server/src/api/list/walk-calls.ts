import { HAND } from "../../calls/computed/agents.js";
import type { VirtualCalls } from "../../calls/computed/calls.js";
import type { Overlay } from "../../calls/stored/overlay.js";
import { hasBound } from "../filters/fast-paths.js";
import type { Bounds } from "./bounds.js";
import type { ListQuery } from "./list-query.js";

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

  constructor(
    calls: VirtualCalls,
    overlay: Overlay,
    query: ListQuery,
    bounds: Bounds,
    now: number,
  ) {
    this.#calls = calls;
    this.#overlay = overlay;
    const { ends, agentIds } = query.filters;
    this.#ascending = query.ascending;
    this.#isEndBound = hasBound(ends);
    this.#endFrom = ends.from ?? -Infinity;
    this.#endBefore = Math.min(ends.before ?? Infinity, now + 1);
    this.#wanted = agentIds && markAgents(calls, agentIds);
    this.#lo = bounds.lo;
    // None of this workspace's agents: there is nothing to walk.
    this.#hi = this.#wanted?.includes(1) === false ? bounds.lo : bounds.hi;
  }

  /** The next number; -1 when there is none. */
  next(): number {
    while (this.#lo < this.#hi) {
      const number = this.#ascending ? this.#lo++ : --this.#hi;
      if (this.#matches(number)) {
        return number;
      }
    }
    return -1;
  }

  #matches(number: number): boolean {
    if (this.#wanted !== undefined) {
      const hand = this.#calls.borrowHand(Math.floor(number / HAND));
      if (this.#wanted[hand[number % HAND] as number] === 0) {
        return false;
      }
    }
    if (this.#overlay.hiddenCount > 0 && this.#overlay.isHidden(number)) {
      return false;
    }
    return !this.#isEndBound || this.#endsWithin(number);
  }

  /**
   * Whether a call ends in the window: by the starts of its block where that
   * says enough, for its own start costs more.
   */
  #endsWithin(number: number): boolean {
    const from = this.#endFrom;
    const before = this.#endBefore;
    const duration = this.#calls.durationOf(number);
    this.#moveTo(Math.floor(number / HAND));
    if (this.#latest + duration < from || this.#earliest + duration >= before) {
      return false;
    }
    const end = this.#calls.startOf(number) + duration;
    return end >= from && end < before;
  }

  #moveTo(block: number): void {
    if (block === this.#block) {
      return;
    }
    this.#block = block;
    this.#earliest = this.#calls.startOf(block * HAND);
    const last = block * HAND + HAND - 1;
    this.#latest = this.#calls.mayExist(last)
      ? this.#calls.startOf(last)
      : Infinity;
  }
}

/** For each agent whether it is wanted. */
function markAgents(
  calls: VirtualCalls,
  agentIds: readonly string[],
): Uint8Array {
  const ids = new Set(agentIds);
  return Uint8Array.from(calls.agents, ({ id }) => (ids.has(id) ? 1 : 0));
}
