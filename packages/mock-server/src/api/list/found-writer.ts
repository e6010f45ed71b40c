import { ByteWriter } from "../../calls/computed/writer/byte-writer.js";
import { BLOCK, type Block, type BlockCache } from "./block-cache.js";
import type { Found } from "./found-call.js";
import { COMMA, LARGE } from "./page-pieces.js";
import type { Listing } from "./page-request.js";

/** Appends a call as JSON. */
type WriteFound = (out: ByteWriter, listing: Listing, call: Found) => void;

/** So many calls are few of a block. */
const FEW = BLOCK / 8;

/** Writes calls that were found as JSON, in pieces, with a comma after each. */
export class FoundWriter {
  readonly #cache: BlockCache;
  readonly #writeFound: WriteFound;
  readonly #scratchPage = new ByteWriter();

  /** `cache`: of blocks that are written in the same way. */
  constructor(cache: BlockCache, writeFound: WriteFound) {
    this.#cache = cache;
    this.#writeFound = writeFound;
  }

  /**
   * So many computed calls that follow each other, from number `first` on:
   * slices of written blocks, a comma after each call.
   */
  slicesOf(listing: Listing, first: number, count: number): Uint8Array[] {
    const index = Math.floor(first / BLOCK);
    const isFew = count <= FEW;
    if (isFew && !this.#cache.isWorthIt(listing, index)) {
      return this.#writeRun(listing, first, count);
    }
    const { workspace, query, now } = listing;
    const { ascending } = query;
    const started = workspace.calls.startedBy(now);
    const slices: Uint8Array[] = [];
    let left = count;
    let at = first;
    while (left > 0) {
      const index = Math.floor(at / BLOCK);
      const block = this.#cache.get(listing, index, started);
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
   * Calls from anywhere: neighbours as slices of blocks, all others written one
   * by one. `shortestRun`: from how many neighbours on blocks are worth it; as
   * few as one where the next pages come from the same blocks.
   */
  write(
    listing: Listing,
    found: readonly Found[],
    shortestRun = BLOCK,
  ): Uint8Array[] {
    const { ascending } = listing.query;
    const out = this.#scratchPage;
    const pieces: Uint8Array[] = [];
    let n = 0;
    out.clear();
    while (n < found.length) {
      const call = found[n] as Found;
      const neighbours = neighboursFrom(found, n, ascending);
      const isRun = typeof call === "number" && neighbours >= shortestRun;
      if (isRun || out.length > LARGE) {
        takeWritten(out, pieces);
      }
      if (isRun) {
        const slices = this.slicesOf(listing, call, neighbours);
        pieces.push(...slices);
        n += neighbours;
      } else {
        this.#writeCall(listing, call);
        n++;
      }
    }
    takeWritten(out, pieces);
    return pieces;
  }

  /** Neighbours one by one, without their blocks. */
  #writeRun(listing: Listing, first: number, count: number): Uint8Array[] {
    const { ascending } = listing.query;
    const out = this.#scratchPage;
    const pieces: Uint8Array[] = [];
    out.clear();
    for (let n = 0; n < count; n++) {
      const number = ascending ? first + n : first - n;
      this.#writeCall(listing, number);
    }
    takeWritten(out, pieces);
    return pieces;
  }

  #writeCall(listing: Listing, call: Found): void {
    const out = this.#scratchPage;
    this.#writeFound(out, listing, call);
    out.byte(COMMA);
  }
}

/** Makes no buffer for nothing: it would cost more than a small page. */
function takeWritten(out: ByteWriter, pieces: Uint8Array[]): void {
  if (out.length > 0) {
    pieces.push(out.take());
  }
}

/** The bytes of some of a block's calls, in the order of writing. */
function sliceOf({ bytes, offsets }: Block, from: number, to: number) {
  const begin = offsets[from];
  const end = offsets[to];
  return bytes.subarray(begin, end);
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
