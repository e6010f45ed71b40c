import { passesAll } from "../filters/call-test.js";
import type { Found, Place } from "./found-call.js";
import { LastingWalk } from "./lasting-walk.js";
import { isPause } from "./merged-walk.js";
import type { Listing } from "./page-request.js";

/** What tests look at: a call as it is at an instant. */
export type SubjectOf = (found: Found) => unknown;

/** What is looked for. */
export interface Wanted extends Listing {
  /** Where the search begins; `undefined`: at the first call. */
  readonly after: Place | undefined;
  /** How many matches are left out at the beginning. */
  readonly skip: number;
  /** How many are kept after these; the search ends there. */
  readonly keep: number;
}

/**
 * A search for calls that match, in slices: for tests that have no fast path,
 * each call is composed and looked at.
 */
export class Finder {
  /** What was found. */
  readonly found: Found[] = [];
  readonly #wanted: Wanted;
  readonly #subjectOf: SubjectOf;
  readonly #walk: LastingWalk;
  #matches = 0;

  constructor(wanted: Wanted, subjectOf: SubjectOf) {
    this.#wanted = wanted;
    this.#subjectOf = subjectOf;
    this.#walk = new LastingWalk(wanted, wanted.after);
  }

  /** How many calls matched, those that were skipped included. */
  get matches(): number {
    return this.#matches;
  }

  /** Goes on until `deadline`; `true` when there is nothing more to find. */
  runUntil(deadline: number): boolean {
    const { keep } = this.#wanted;
    while (this.found.length < keep) {
      const call = this.#walk.next();
      if (call === undefined) {
        return true;
      }
      if (!isPause(call)) {
        this.#lookAt(call);
      }
      if (performance.now() >= deadline) {
        return this.found.length >= keep;
      }
    }
    return true;
  }

  #lookAt(call: Found): void {
    const { query, skip } = this.#wanted;
    const { others } = query.filters;
    if (others.length > 0 && !passesAll(others, this.#subjectOf(call))) {
      return;
    }
    this.#matches++;
    if (this.#matches > skip) {
      this.found.push(call);
    }
  }
}

/** Counts all matches, and keeps none. */
export function countAll({ workspace, query, now }: Listing): Wanted {
  return {
    workspace,
    query,
    after: undefined,
    now,
    skip: Number.POSITIVE_INFINITY,
    keep: 1,
  };
}
