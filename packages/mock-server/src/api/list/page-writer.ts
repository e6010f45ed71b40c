import { ByteWriter } from "../../calls/computed/writer/bytes.js";
import type { Workspace } from "../../calls/workspace.js";
import { isEmptyPlan } from "../filters/fast-paths.js";
import { hasBound } from "../filters/range.js";
import { BLOCK, type Block, type BlockCache } from "./block-cache.js";
import { type Bounds, boundsOf, cursorOf } from "./bounds.js";
import type { Found } from "./found.js";
import type { ListQuery } from "./list-query.js";
import { MergedWalk, take } from "./merged-walk.js";
import { COMMA, closePage, EMPTY_PAGE, LARGE, OPEN } from "./pieces.js";
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
  readonly #cache: BlockCache;
  readonly #slices = new Slices();
  readonly #scratchPage = new ByteWriter();

  constructor(cache: BlockCache) {
    this.#cache = cache;
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
    return this.#writeMixed(workspace, found, query.ascending, now);
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
    const out = this.#scratchPage;
    const first = ascending ? lo : hi - 1;
    const count = hi - lo;
    const slices = this.#slicesOf(workspace, first, count, ascending, now);
    const pieces = [OPEN, ...slices];
    out.clear();
    for (let left = limit - count; left > 0; left--) {
      const entry = entries.next();
      if (entry === undefined) {
        break;
      }
      this.#writeCall(workspace, entry, now);
    }
    if (out.length > 0) {
      pieces.push(out.take());
    }
    return closePage(pieces);
  }

  /**
   * So many computed calls that follow each other, from number `first` on:
   * slices of written blocks, a comma after each call.
   */
  #slicesOf(
    workspace: Workspace,
    first: number,
    count: number,
    ascending: boolean,
    now: number,
  ): Uint8Array[] {
    const started = workspace.calls.startedBy(now);
    const slices: Uint8Array[] = [];
    let left = count;
    let at = first;
    while (left > 0) {
      const index = Math.floor(at / BLOCK);
      const block = this.#cache.get(workspace, index, ascending, started, now);
      const size = block.offsets.length - 1;
      const within = at - index * BLOCK;
      const from = ascending ? within : size - 1 - within;
      const to = Math.min(size, from + left);
      const slice = sliceOf(block, from, to);
      slices.push(slice);
      const taken = to - from;
      left -= taken;
      at += ascending ? taken : -taken;
    }
    return slices;
  }

  /**
   * A page of calls from anywhere: neighbours as slices of blocks, all others
   * written one by one.
   */
  #writeMixed(
    workspace: Workspace,
    found: readonly Found[],
    ascending: boolean,
    now: number,
  ): Page {
    const out = this.#scratchPage;
    const pieces: Uint8Array[] = [OPEN];
    let n = 0;
    out.clear();
    while (n < found.length) {
      const call = found[n] as Found;
      const neighbours = neighboursFrom(found, n, ascending);
      const isRun = typeof call === "number" && neighbours >= BLOCK;
      if (isRun || out.length > LARGE) {
        pieces.push(out.take());
      }
      if (isRun) {
        const slices = this.#slicesOf(
          workspace,
          call,
          neighbours,
          ascending,
          now,
        );
        pieces.push(...slices);
        n += neighbours;
      } else {
        this.#writeCall(workspace, call, now);
        n++;
      }
    }
    pieces.push(out.take());
    return closePage(pieces);
  }

  #writeCall(workspace: Workspace, call: Found, now: number): void {
    const out = this.#scratchPage;
    if (typeof call === "number") {
      workspace.calls.write(out, call, now);
    } else {
      out.append(call.bytes);
    }
    out.byte(COMMA);
  }
}

function isEmpty({ lo, hi, entryLo, entryHi }: Bounds): boolean {
  const hasNumbers = lo < hi;
  const hasEntries = entryLo < entryHi;
  return !hasNumbers && !hasEntries;
}

/** The bytes of some of a block's calls, in the order of writing. */
function sliceOf({ bytes, offsets }: Block, from: number, to: number) {
  const begin = offsets[from];
  const end = offsets[to];
  return bytes.subarray(begin, end);
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

/** How many computed calls follow each other from the n-th of a page on. */
function neighboursFrom(
  found: readonly Found[],
  n: number,
  ascending: boolean,
): number {
  const first = found[n];
  if (typeof first !== "number") {
    return 0;
  }
  const step = ascending ? 1 : -1;
  let count = 1;
  while (found[n + count] === first + count * step) {
    count++;
  }
  return count;
}
