import { utf8 } from "../../calls/computed/writer/bytes.js";
import type { Workspace } from "../../calls/workspace.js";
import { v3CursorGone, v3Pagination } from "../../spec-v3.js";
import type { CursorOwner, Cursors } from "../cursors.js";
import { isEmptyPlan } from "../filters/fast-paths.js";
import { hasBound } from "../filters/range.js";
import { RefusedRequest } from "../refused-request.js";
import { boundsOf, keyOf } from "./bounds.js";
import { countMatches } from "./count.js";
import { countAll, Finder, type Wanted } from "./finder.js";
import type { Found, Place } from "./found.js";
import type { FoundWriter } from "./found-writer.js";
import { MergedWalk, take } from "./merged-walk.js";
import type { Page } from "./page-writer.js";
import { closePage } from "./pieces.js";
import { type Run, runOf } from "./run.js";
import { canSkipByArithmetic, skipCalls } from "./skip.js";
import { Slices } from "./slices.js";
import type { V3ListQuery } from "./v3-query.js";
import { EntryWalk } from "./walk-entries.js";

const OPEN = utf8('{"items":[');

/** A question for a page, and what is asked. */
export interface V3PageRequest {
  readonly workspace: Workspace;
  readonly query: V3ListQuery;
  /** The instant at which the calls are seen. */
  readonly now: number;
  /** Whether nobody waits for the page any more. */
  readonly isAbandoned: (() => boolean) | undefined;
}

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
    const found = this.#find(request, after);
    const total = request.query.includeTotal ? this.#count(request) : undefined;
    if (found instanceof Promise || total instanceof Promise) {
      return Promise.all([found, total]).then(([calls, count]) =>
        this.#pageOf(request, calls, count),
      );
    }
    return this.#pageOf(request, found, total);
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
    throw new RefusedRequest(v3CursorGone, refusals[read.kind]);
  }

  /** The calls of the page, and one more if there is one. */
  #find(
    request: V3PageRequest,
    after: Place | undefined,
  ): readonly Found[] | Promise<readonly Found[]> {
    const { query } = request;
    if (isEmptyPlan(query.filters)) {
      return [];
    }
    if (isNear(query)) {
      return findNear(request, after);
    }
    const { workspace, now } = request;
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
      return finder.found;
    }
    return searched.then(() => finder.found);
  }

  #count(request: V3PageRequest): number | Promise<number> {
    const { workspace, query, now } = request;
    const known = countMatches(workspace, query, now);
    if (known !== undefined) {
      return known;
    }
    const finder = this.#finderOf(countAll(workspace, query, now));
    const searched = this.#search(request, finder);
    if (searched === undefined) {
      return finder.matches;
    }
    return searched.then(() => finder.matches);
  }

  #finderOf(wanted: Wanted): Finder {
    const { workspace, now } = wanted;
    return new Finder(wanted, (found) => workspace.v3.subjectOf(found, now));
  }

  #search(
    { isAbandoned }: V3PageRequest,
    finder: Finder,
  ): Promise<void> | undefined {
    return this.#slices.run(
      (deadline) => isAbandoned?.() === true || finder.runUntil(deadline),
    );
  }

  #pageOf(
    request: V3PageRequest,
    found: readonly Found[],
    total: number | undefined,
  ): Page {
    const { workspace, query, now } = request;
    const calls = found.slice(0, query.limit);
    const hasMore = found.length > calls.length;
    const last = hasMore ? calls.at(-1) : undefined;
    const end = utf8(this.#endOf(request, last, total));
    if (calls.length === 0) {
      return [OPEN, end];
    }
    const written = this.#writer.write(
      workspace,
      calls,
      query.ascending,
      now,
      canSkipByArithmetic(query) ? 1 : undefined,
    );
    return closePage([OPEN, ...written], end);
  }

  /** What comes after the items. `last`: of a page that is not the last one. */
  #endOf(
    request: V3PageRequest,
    last: Found | undefined,
    total: number | undefined,
  ): string {
    const rest = {
      has_more: last !== undefined,
      pagination_key:
        last === undefined ? undefined : this.#keyAfter(request, last),
      total,
    };
    return `],${JSON.stringify(rest).slice(1)}`;
  }

  #keyAfter(request: V3PageRequest, last: Found): string {
    const key = keyOf(request.workspace, last);
    return this.#cursors.make(key, ownerOf(request));
  }
}

const refusals = {
  foreign: `${v3Pagination.parameter} must come from an answer to the same filters and the same order, but this one does not.`,
  expired: `${v3Pagination.parameter} has expired: begin again without it.`,
};

function ownerOf({ workspace, query, now }: V3PageRequest): CursorOwner {
  return {
    key: workspace.calls.besideKey,
    question: query.question,
    now,
  };
}

/** The place of a call that may be gone meanwhile. */
function placeIn(
  { calls }: Workspace,
  place: { readonly start: number; readonly id: string },
): Place {
  const number = calls.numberOf(place.id);
  // A computed call that was moved is where its key says.
  if (number !== undefined && calls.startOf(number) === place.start) {
    return number;
  }
  return place;
}

/** Whether the calls of the page are near each other, and can be found at once. */
function isNear(query: V3ListQuery): boolean {
  const { ends, others } = query.filters;
  if (others.length > 0 || hasBound(ends)) {
    return false;
  }
  return query.skip === 0 || canSkipByArithmetic(query);
}

function findNear(
  { workspace, query, now }: V3PageRequest,
  after: Place | undefined,
): readonly Found[] {
  const whole = boundsOf(workspace, query, after, now);
  const bounds = skipCalls(workspace, query, whole, query.skip);
  const asked = {
    ...query,
    limit: query.limit + 1,
  };
  const run = runOf(workspace, asked, bounds);
  if (run === undefined) {
    return take(new MergedWalk(workspace, asked, bounds, now), asked.limit);
  }
  const found = numbersIn(run, query.ascending);
  const entries = new EntryWalk(workspace.overlay, query, bounds);
  while (found.length < asked.limit) {
    const entry = entries.next();
    if (entry === undefined) {
      break;
    }
    found.push(entry);
  }
  return found;
}

function numbersIn({ lo, hi }: Run, ascending: boolean): Found[] {
  const found: Found[] = [];
  for (let k = 0; k < hi - lo; k++) {
    found.push(ascending ? lo + k : hi - 1 - k);
  }
  return found;
}
