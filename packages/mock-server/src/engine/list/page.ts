import { ByteWriter } from "../../data/writer/bytes.js";
import type { Workspace } from "../workspace.js";
import { BLOCK, type BlockCache } from "./block-cache.js";
import { type Bounds, boundsOf } from "./bounds.js";
import { isEmptyWindow, type ListQuery } from "./list-query.js";
import { comesFirst, type Found, merge } from "./merge.js";
import { CallWalk } from "./walk-calls.js";
import { EntryWalk } from "./walk-entries.js";

const OPEN = Uint8Array.of(91);
const CLOSE = Uint8Array.of(93);
const EMPTY: readonly Uint8Array[] = [Uint8Array.of(91, 93)];
/** Pages up to this many bytes are sent in one piece: copying them costs less than a list of pieces. */
const SMALL = 1 << 15;

/** Pages are written in pieces of about this many bytes, so that no buffer grows with the page. */
const LARGE = 1 << 19;

/** Answers pages of calls as JSON. */
export class Pages {
  readonly #cache: BlockCache;
  readonly #scratch = new ByteWriter();

  constructor(cache: BlockCache) {
    this.#cache = cache;
  }

  /** The bytes of one page, in pieces. Throws `RequestError` for a cursor that is none. */
  page(workspace: Workspace, query: ListQuery, now: number): readonly Uint8Array[] {
    const bounds = boundsOf(workspace, query, now);
    if (isEmptyWindow(query) || (bounds.lo >= bounds.hi && bounds.entryLo >= bounds.entryHi)) return EMPTY;
    const run = runOf(workspace, query, bounds);
    if (run !== undefined) return this.#blocks(workspace, run.lo, run.hi, query.ascending, now);
    const { calls, overlay } = workspace;
    const numbers = new CallWalk(calls, overlay, query, bounds, now);
    const found = merge(calls, numbers, new EntryWalk(overlay, query, bounds), query.ascending, query.limit);
    return found.length === 0 ? EMPTY : this.#write(workspace, found, now);
  }

  /** A page of computed calls that follow each other: slices of written blocks. */
  #blocks(workspace: Workspace, lo: number, hi: number, ascending: boolean, now: number): Uint8Array[] {
    const started = workspace.calls.startedBy(now);
    const pieces: Uint8Array[] = [OPEN];
    let length = 2;
    for (let left = hi - lo, at = ascending ? lo : hi - 1; left > 0; ) {
      const block = Math.floor(at / BLOCK);
      const { bytes, offsets } = this.#cache.get(workspace, block, ascending, started, now);
      const count = offsets.length - 1;
      const from = ascending ? at - block * BLOCK : block * BLOCK + count - 1 - at;
      const to = Math.min(count, from + left);
      left -= to - from;
      at += ascending ? to - from : from - to;
      // The last comma is left out.
      const piece = bytes.subarray(offsets[from], (offsets[to] as number) - (left > 0 ? 0 : 1));
      length += piece.length;
      pieces.push(piece);
    }
    pieces.push(CLOSE);
    return length <= SMALL ? [joined(pieces, length)] : pieces;
  }

  /** A page of calls from anywhere. */
  #write(workspace: Workspace, found: readonly Found[], now: number): Uint8Array[] {
    const out = this.#scratch;
    const pieces: Uint8Array[] = [];
    out.clear();
    found.forEach((call, n) => {
      out.byte(n === 0 ? 91 : 44);
      if (typeof call === "number") workspace.calls.write(out, call, now);
      else out.append(call.bytes);
      if (out.length > LARGE) pieces.push(out.take());
    });
    out.byte(93);
    return [...pieces, out.take()];
  }
}

/** The numbers of the page, when they follow each other and nothing of the overlay comes between. */
function runOf(
  workspace: Workspace,
  query: ListQuery,
  bounds: Bounds,
): { lo: number; hi: number } | undefined {
  const { agentIds, endFrom, endBefore, ascending, limit } = query;
  if (agentIds !== undefined || endFrom !== undefined || endBefore !== undefined) return undefined;
  const lo = ascending ? bounds.lo : Math.max(bounds.lo, bounds.hi - limit);
  const hi = ascending ? Math.min(bounds.hi, bounds.lo + limit) : bounds.hi;
  if (lo >= hi) return undefined;
  const { calls, overlay } = workspace;
  if (overlay.hiddenBelow(hi) > overlay.hiddenBelow(lo)) return undefined;
  if (bounds.entryLo >= bounds.entryHi) return { lo, hi };
  const nearest = overlay.at(ascending ? bounds.entryLo : bounds.entryHi - 1);
  const full = hi - lo === limit;
  return full && comesFirst(calls, ascending ? hi - 1 : lo, nearest, ascending) ? { lo, hi } : undefined;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
