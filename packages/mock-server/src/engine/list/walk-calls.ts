import { HAND, type VirtualCalls } from "../../data/calls.js";
import type { Overlay } from "../../overlay/overlay.js";
import type { Bounds } from "./bounds.js";
import type { ListQuery } from "./list-query.js";

/** Walks the numbers of computed calls that a query matches, in its order. */
export class CallWalk {
  readonly #calls: VirtualCalls;
  readonly #overlay: Overlay;
  readonly #query: ListQuery;
  readonly #now: number;
  /** For each agent whether it is wanted; absent: all are. */
  readonly #wanted: Uint8Array | undefined;
  #lo: number;
  #hi: number;

  constructor(calls: VirtualCalls, overlay: Overlay, query: ListQuery, bounds: Bounds, now: number) {
    this.#calls = calls;
    this.#overlay = overlay;
    this.#query = query;
    this.#now = now;
    this.#lo = bounds.lo;
    this.#hi = bounds.hi;
    if (query.agentIds === undefined) return;
    const ids = new Set(query.agentIds);
    this.#wanted = Uint8Array.from(calls.agents, (agent) => (ids.has(agent.id) ? 1 : 0));
    // None of this workspace's agents: there is nothing to walk.
    if (!this.#wanted.includes(1)) this.#hi = this.#lo;
  }

  /** The next number; -1 when there is none. */
  next(): number {
    while (this.#lo < this.#hi) {
      const number = this.#query.ascending ? this.#lo++ : --this.#hi;
      if (this.#matches(number)) return number;
    }
    return -1;
  }

  #matches(number: number): boolean {
    if (this.#wanted !== undefined) {
      const hand = this.#calls.hand(Math.floor(number / HAND));
      if (this.#wanted[hand[number % HAND] as number] === 0) return false;
    }
    if (this.#overlay.hiddenCount > 0 && this.#overlay.isHidden(number)) return false;
    const { endFrom, endBefore } = this.#query;
    if (endFrom === undefined && endBefore === undefined) return true;
    const end = this.#calls.endOf(number);
    return end <= this.#now && end >= (endFrom ?? end) && (endBefore === undefined || end < endBefore);
  }
}
