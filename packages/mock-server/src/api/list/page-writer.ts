import { ByteArena } from "../../calls/computed/writer/arena.js";
import { ByteWriter } from "../../calls/computed/writer/bytes.js";
import type { Workspace } from "../../calls/workspace.js";
import { BLOCK, type BlockCache } from "./block-cache.js";
import { type Bounds, boundsOf } from "./bounds.js";
import { isEmptyWindow, type ListQuery } from "./list-query.js";
import { comesFirst, type Found, merge } from "./merge.js";
import { CallWalk } from "./walk-calls.js";
import { EntryWalk } from "./walk-entries.js";

const OPEN = Uint8Array.of(91);
const CLOSE = Uint8Array.of(93);
const COMMA = 44;
const EMPTY: readonly Uint8Array[] = [Uint8Array.of(91, 93)];
/**
 * Pages up to this many bytes are sent in one piece: copying them costs less
 * than a list of pieces.
 */
const SMALL = 1 << 15;

const arena = new ByteArena();

/**
 * Pages are written in pieces of about this many bytes, so that no buffer grows
 * with the page.
 */
const LARGE = 1 << 19;

/** Answers pages of calls as JSON. */
export class PageWriter {
  readonly #cache: BlockCache;
  readonly #scratch = new ByteWriter();

  constructor(cache: BlockCache) {
    this.#cache = cache;
  }

  /**
   * The bytes of one page, in pieces. Throws `RefusedRequest` for a cursor that
   * is none.
   */
  page(
    workspace: Workspace,
    query: ListQuery,
    now: number,
  ): readonly Uint8Array[] {
    const bounds = boundsOf(workspace, query, now);
    if (
      isEmptyWindow(query) ||
      (bounds.lo >= bounds.hi && bounds.entryLo >= bounds.entryHi)
    ) {
      return EMPTY;
    }
    const run = runOf(workspace, query, bounds);
    const { calls, overlay } = workspace;
    const entries = new EntryWalk(overlay, query, bounds);
    if (run !== undefined) {
      return this.#run(workspace, run, entries, query, now);
    }
    const numbers = new CallWalk(calls, overlay, query, bounds, now);
    const found = merge(calls, numbers, entries, query.ascending, query.limit);
    return found.length === 0
      ? EMPTY
      : this.#mixed(workspace, found, query.ascending, now);
  }

  /**
   * A page that begins with computed calls that follow each other; where they
   * don't fill it, the overlay's come after them.
   */
  #run(
    workspace: Workspace,
    { lo, hi }: { lo: number; hi: number },
    entries: EntryWalk,
    { ascending, limit }: ListQuery,
    now: number,
  ): Uint8Array[] {
    const pieces = [
      OPEN,
      ...this.#slices(
        workspace,
        ascending ? lo : hi - 1,
        hi - lo,
        ascending,
        now,
      ),
    ];
    this.#scratch.clear();
    for (let left = limit - (hi - lo); left > 0; left--) {
      const entry = entries.next();
      if (entry === undefined) {
        break;
      }
      this.#one(workspace, entry, now);
    }
    if (this.#scratch.length > 0) {
      pieces.push(this.#scratch.take());
    }
    return finished(pieces);
  }

  /**
   * So many computed calls that follow each other, from number `first` on:
   * slices of written blocks, a comma after each call.
   */
  #slices(
    workspace: Workspace,
    first: number,
    count: number,
    ascending: boolean,
    now: number,
  ): Uint8Array[] {
    const started = workspace.calls.startedBy(now);
    const slices: Uint8Array[] = [];
    for (let left = count, at = first; left > 0; ) {
      const block = Math.floor(at / BLOCK);
      const { bytes, offsets } = this.#cache.get(
        workspace,
        block,
        ascending,
        started,
        now,
      );
      const size = offsets.length - 1;
      const from = ascending
        ? at - block * BLOCK
        : block * BLOCK + size - 1 - at;
      const to = Math.min(size, from + left);
      slices.push(bytes.subarray(offsets[from], offsets[to]));
      left -= to - from;
      at += ascending ? to - from : from - to;
    }
    return slices;
  }

  /**
   * A page of calls from anywhere: neighbours as slices of blocks, all others
   * written one by one.
   */
  #mixed(
    workspace: Workspace,
    found: readonly Found[],
    ascending: boolean,
    now: number,
  ): Uint8Array[] {
    const out = this.#scratch;
    const pieces: Uint8Array[] = [OPEN];
    out.clear();
    for (let n = 0; n < found.length; ) {
      const call = found[n] as Found;
      const neighbours = neighboursFrom(found, n, ascending);
      const isRun = typeof call === "number" && neighbours >= BLOCK;
      if (isRun || out.length > LARGE) {
        pieces.push(out.take());
      }
      if (isRun) {
        pieces.push(
          ...this.#slices(workspace, call, neighbours, ascending, now),
        );
      } else {
        this.#one(workspace, call, now);
      }
      n += isRun ? neighbours : 1;
    }
    pieces.push(out.take());
    return finished(pieces);
  }

  #one(workspace: Workspace, call: Found, now: number): void {
    if (typeof call === "number") {
      workspace.calls.write(this.#scratch, call, now);
    } else {
      this.#scratch.append(call.bytes);
    }
    this.#scratch.byte(COMMA);
  }
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

/**
 * The pieces of a page that has calls, without the last comma and with its end.
 */
function finished(written: readonly Uint8Array[]): Uint8Array[] {
  const pieces = written.filter((piece) => piece.length > 0);
  const last = pieces.pop() as Uint8Array;
  pieces.push(last.subarray(0, last.length - 1), CLOSE);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length <= SMALL ? [joined(pieces, length)] : pieces;
}

/**
 * The computed calls that the page begins with, when they follow each other and
 * all of the overlay comes after them.
 */
function runOf(
  workspace: Workspace,
  query: ListQuery,
  bounds: Bounds,
): { lo: number; hi: number } | undefined {
  const { agentIds, endFrom, endBefore, ascending, limit } = query;
  if (
    agentIds !== undefined ||
    endFrom !== undefined ||
    endBefore !== undefined
  ) {
    return undefined;
  }
  const lo = ascending ? bounds.lo : Math.max(bounds.lo, bounds.hi - limit);
  const hi = ascending ? Math.min(bounds.hi, bounds.lo + limit) : bounds.hi;
  if (lo >= hi) {
    return undefined;
  }
  const { calls, overlay } = workspace;
  if (overlay.hiddenBelow(hi) > overlay.hiddenBelow(lo)) {
    return undefined;
  }
  if (bounds.entryLo >= bounds.entryHi) {
    return { lo, hi };
  }
  const nearest = overlay.at(ascending ? bounds.entryLo : bounds.entryHi - 1);
  return comesFirst(calls, ascending ? hi - 1 : lo, nearest, ascending)
    ? { lo, hi }
    : undefined;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = arena.take(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
