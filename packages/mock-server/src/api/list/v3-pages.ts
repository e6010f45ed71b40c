import type { Workspace } from "../../calls/workspace.js";
import { isEmptyPlan } from "../filters/filter-plan.js";
import type { Cursors } from "../sealed-cursors.js";
import { countMatches } from "./count-matches.js";
import { countAll, Finder, type Wanted } from "./finder.js";
import type { Found, Place } from "./found-call.js";
import type { FoundWriter } from "./found-writer.js";
import { looksAtListed } from "./looks-at-listed.js";
import {
  areNear,
  NO_CALLS,
  type WrittenCalls,
  writeNear,
} from "./near-calls.js";
import { boundsOf } from "./page-bounds.js";
import type { Page } from "./page-request.js";
import { refuseSealed } from "./refuse-cursor.js";
import { canSkipByArithmetic, skipCalls } from "./skip-calls.js";
import { Slices } from "./time-slices.js";
import { ownerOf, pageOf, type V3PageRequest } from "./v3-envelope.js";

/** Writes pages of the present version's list as JSON. */
export class V3Pages {
  readonly #writer: FoundWriter;
  readonly #cursors: Cursors;
  readonly #slices = new Slices();

  constructor(writer: FoundWriter, cursors: Cursors) {
    this.#writer = writer;
    this.#cursors = cursors;
  }

  /**
   * Writes one page. A promise where calls have to be searched for longer than
   * a moment.
   *
   * @throws RefusedRequest for a cursor that leads nowhere.
   */
  write(request: V3PageRequest): Page | Promise<Page> {
    this.#cursors.countRequest();
    const after = this.#placeOf(request);
    const calls = this.#writeCalls(request, after);
    const total = request.query.includeTotal ? this.#count(request) : undefined;
    if (calls instanceof Promise || total instanceof Promise) {
      return Promise.all([calls, total]).then(([written, count]) =>
        pageOf(request, this.#cursors, written, count),
      );
    }
    return pageOf(request, this.#cursors, calls, total);
  }

  /** Where the page begins; `undefined`: at the first call. */
  #placeOf(request: V3PageRequest): Place | undefined {
    const { cursor } = request.query;
    if (cursor === undefined) {
      return undefined;
    }
    const read = this.#cursors.read(cursor, ownerOf(request));
    if (read.kind === "place") {
      return placeIn(request.workspace, read.place);
    }
    return refuseSealed(read);
  }

  #writeCalls(
    request: V3PageRequest,
    after: Place | undefined,
  ): WrittenCalls | Promise<WrittenCalls> {
    const { query } = request;
    if (isEmptyPlan(query.filters)) {
      return NO_CALLS;
    }
    const isSkipped = query.skip === 0 || canSkipByArithmetic(query);
    if (areNear(query) && isSkipped) {
      return this.#writeNear(request, after);
    }
    return this.#writeFound(request, after);
  }

  #writeNear(request: V3PageRequest, after: Place | undefined): WrittenCalls {
    const whole = boundsOf(request, after);
    const bounds = skipCalls(request, whole, request.query.skip);
    return writeNear(this.#writer, {
      request,
      bounds,
      looksAhead: true,
    });
  }

  /** Searches for the calls of a page, and one more if there is one. */
  #writeFound(
    request: V3PageRequest,
    after: Place | undefined,
  ): WrittenCalls | Promise<WrittenCalls> {
    const { workspace, query, now } = request;
    const finder = this.#finderOf({
      workspace,
      query,
      after,
      now,
      skip: query.skip,
      keep: query.limit + 1,
    });
    const searched = this.#search(request, finder);
    if (searched === undefined) {
      return this.#writeSome(request, finder.found);
    }
    return searched.then(() => this.#writeSome(request, finder.found));
  }

  #writeSome(request: V3PageRequest, found: readonly Found[]): WrittenCalls {
    const { limit } = request.query;
    const calls = found.slice(0, limit);
    return {
      pieces: this.#writer.write(request, calls),
      last: calls.at(-1),
      hasMore: found.length > limit,
    };
  }

  #count(request: V3PageRequest): number | Promise<number> {
    const known = countMatches(request);
    if (known !== undefined) {
      return known;
    }
    const finder = this.#finderOf(countAll(request));
    const searched = this.#search(request, finder);
    if (searched === undefined) {
      return finder.matches;
    }
    return searched.then(() => finder.matches);
  }

  #finderOf(wanted: Wanted): Finder {
    const { workspace, query, now } = wanted;
    const { v3 } = workspace;
    if (query.filters.others.every(looksAtListed)) {
      return new Finder(wanted, (found) => v3.viewInList(found, now));
    }
    return new Finder(wanted, (found) => v3.subjectOf(found, now));
  }

  #search(
    { isAbandoned }: V3PageRequest,
    finder: Finder,
  ): Promise<void> | undefined {
    return this.#slices.run((deadline) => {
      return isAbandoned?.() === true || finder.runUntil(deadline);
    });
  }
}

/** The place of a call that may be gone meanwhile. */
function placeIn(
  { calls }: Workspace,
  place: {
    readonly start: number;
    readonly id: string;
  },
): Place {
  const number = calls.numberOf(place.id);
  // A computed call that was moved is where its key says.
  if (number !== undefined && calls.startOf(number) === place.start) {
    return number;
  }
  return place;
}
