import type { Entry } from "../../calls/stored/entry.js";
import type { Overlay } from "../../calls/stored/overlay.js";
import { hasBound, type Range } from "../filters/range.js";
import type { Bounds } from "./page-bounds.js";
import type { Listing } from "./page-request.js";

/** Walks the overlay's calls that a query matches, in its order. */
export class EntryWalk {
  readonly #overlay: Overlay;
  readonly #ascending: boolean;
  readonly #ends: Range;
  readonly #agents: ReadonlySet<string> | undefined;
  #lo: number;
  #hi: number;

  constructor({ workspace, query }: Listing, bounds: Bounds) {
    const { ascending, filters } = query;
    const { agentIds, ends } = filters;
    this.#overlay = workspace.overlay;
    this.#ascending = ascending;
    this.#ends = ends;
    this.#agents = agentIds && new Set(agentIds);
    this.#lo = bounds.entryLo;
    this.#hi = bounds.entryHi;
  }

  /** The next entry; `undefined` when there is none. */
  next(): Entry | undefined {
    while (this.#lo < this.#hi) {
      const index = this.#ascending ? this.#lo++ : --this.#hi;
      const entry = this.#overlay.at(index);
      if (this.#matches(entry)) {
        return entry;
      }
    }
    return undefined;
  }

  #matches({ agentId, end }: Entry): boolean {
    if (this.#agents !== undefined && !this.#agents.has(agentId)) {
      return false;
    }
    return !hasBound(this.#ends) || isWithin(end, this.#ends);
  }
}

/** What has no end is in no window of ends. */
function isWithin(
  end: number | undefined,
  { from = -Infinity, before = Infinity }: Range,
): boolean {
  if (end === undefined) {
    return false;
  }
  return end >= from && end < before;
}
