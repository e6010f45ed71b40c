import type { ByteWriter } from "../../calls/computed/writer/bytes.js";
import type { Workspace } from "../../calls/workspace.js";
import { isEmptyPlan } from "../filters/fast-paths.js";
import { hasBound } from "../filters/range.js";
import type { BlockCache } from "./block-cache.js";
import { type Bounds, boundsOf, cursorOf } from "./bounds.js";
import type { Found } from "./found.js";
import { FoundWriter } from "./found-writer.js";
import type { ListQuery } from "./list-query.js";
import { MergedWalk, take } from "./merged-walk.js";
import { closePage, EMPTY_PAGE, OPEN } from "./pieces.js";
import { type Run, runOf } from "./run.js";
import { Search } from "./search.js";
import { Slices } from "./slices.js";
import { EntryWalk } from "./walk-entries.js";

/** The bytes of a page, in pieces. */
export type Page = readonly Uint8Array[];

/** A question for a page, and what is asked. */
export interface PageRequest {
  readonly workspace: Workspace;
  readonly query: ListQuery;
  /** The instant at which the calls are seen. */
  readonly now: number;
  /** Whether nobody waits for the page any more. */
  readonly isAbandoned: (() => boolean) | undefined;
}

/** Writes pages of calls as JSON. */
export class PageWriter {
  readonly #writer: FoundWriter;
  readonly #slices = new Slices();

  constructor(cache: BlockCache) {
    this.#writer = new FoundWriter(cache, writeFound);
  }

  /**
   * Writes one page. A promise where calls have to be searched for longer than
   * a moment.
   *
   * @throws RefusedRequest for a cursor that names no call.
   */
  write(request: PageRequest): Page | Promise<Page> {
    const { workspace, query, now } = request;
    if (hasToSearch(query)) {
      return this.#search(request);
    }
    const cursor = cursorOf(workspace, query, now);
    const bounds = boundsOf(workspace, query, cursor, now);
    if (isEmpty(bounds) || isEmptyPlan(query.filters)) {
      return EMPTY_PAGE;
    }
    const run = runOf(workspace, query, bounds);
    if (run !== undefined) {
      const rest = new EntryWalk(workspace.overlay, query, bounds);
      return this.#writeRun(workspace, run, rest, query, now);
    }
    const walk = new MergedWalk(workspace, query, bounds, now);
    const found = take(walk, query.limit);
    if (found.length === 0) {
      return EMPTY_PAGE;
    }
    const { ascending } = query;
    const pieces = this.#writer.write(workspace, found, ascending, now);
    return closePage([OPEN, ...pieces]);
  }

  #search(request: PageRequest): Page | Promise<Page> {
    const { workspace, query, now, isAbandoned } = request;
    const search = new Search(workspace, query, now);
    if (isEmptyPlan(query.filters)) {
      return EMPTY_PAGE;
    }
    const runUntil = (deadline: number) =>
      isAbandoned?.() === true || search.runUntil(deadline);
    const searched = this.#slices.run(runUntil);
    if (searched === undefined) {
      return pageOf(search);
    }
    return searched.then(() => pageOf(search));
  }

  /**
   * A page that begins with computed calls that follow each other; where they
   * don't fill it, the overlay's come after them.
   */
  #writeRun(
    workspace: Workspace,
    { lo, hi }: Run,
    entries: EntryWalk,
    { ascending, limit }: ListQuery,
    now: number,
  ): Page {
    const writer = this.#writer;
    const first = ascending ? lo : hi - 1;
    const count = hi - lo;
    const slices = writer.slicesOf(workspace, first, count, ascending, now);
    const found: Found[] = [];
    for (let left = limit - count; left > 0; left--) {
      const entry = entries.next();
      if (entry === undefined) {
        break;
      }
      found.push(entry);
    }
    const others = writer.write(workspace, found, ascending, now);
    return closePage([OPEN, ...slices, ...others]);
  }
}

function isEmpty({ lo, hi, entryLo, entryHi }: Bounds): boolean {
  const hasNumbers = lo < hi;
  const hasEntries = entryLo < entryHi;
  return !hasNumbers && !hasEntries;
}

/** Whether the calls of a page may be far from each other. */
function hasToSearch({ filters: { ends, others } }: ListQuery): boolean {
  return others.length > 0 || hasBound(ends);
}

function pageOf({ pieces }: Search): Page {
  if (pieces.length === 0) {
    return EMPTY_PAGE;
  }
  return closePage([OPEN, ...pieces]);
}

function writeFound(
  out: ByteWriter,
  { calls }: Workspace,
  call: Found,
  now: number,
): void {
  if (typeof call === "number") {
    calls.write(out, call, now);
  } else {
    out.append(call.bytes);
  }
}
