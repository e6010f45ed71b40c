import type { Entry } from "../../calls/stored/entry.js";
import type { Overlay } from "../../calls/stored/overlay.js";
import type { Bounds } from "./bounds.js";
import type { ListQuery } from "./list-query.js";

/** Walks the overlay's calls that a query matches, in its order. */
export class EntryWalk {
  readonly #overlay: Overlay;
  readonly #query: ListQuery;
  readonly #agents: ReadonlySet<string> | undefined;
  #lo: number;
  #hi: number;

  constructor(overlay: Overlay, query: ListQuery, bounds: Bounds) {
    this.#overlay = overlay;
    this.#query = query;
    this.#agents = query.agentIds && new Set(query.agentIds);
    this.#lo = bounds.entryLo;
    this.#hi = bounds.entryHi;
  }

  /** The next entry; `undefined` when there is none. */
  next(): Entry | undefined {
    while (this.#lo < this.#hi) {
      const entry = this.#overlay.at(
        this.#query.ascending ? this.#lo++ : --this.#hi,
      );
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
    const { endFrom, endBefore } = this.#query;
    if (endFrom === undefined && endBefore === undefined) {
      return true;
    }
    return (
      end !== undefined &&
      end >= (endFrom ?? end) &&
      (endBefore === undefined || end < endBefore)
    );
  }
}
