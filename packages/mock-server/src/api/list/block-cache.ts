import { hash } from "../../calls/computed/hash.js";
import type { VirtualCalls } from "../../calls/computed/virtual-calls.js";
import { ByteWriter } from "../../calls/computed/writer/byte-writer.js";
import { COMMA } from "./page-pieces.js";
import type { Listing } from "./page-request.js";

/** How many calls are written at once. */
export const BLOCK = 32;

const FOREVER = Number.POSITIVE_INFINITY;

/** The keys of blocks leave room for so many workspaces. */
const MOST_WORKSPACES = 1024;

/** So many blocks are remembered of which a few calls were asked for. */
const MOST_TOUCHED = 1024;

/** "lots": what gives way is drawn with it. */
const LOTS_KEY = 0x6c6f7473;

/** Appends a computed call as JSON. */
export type WriteCall = (
  out: ByteWriter,
  listing: Listing,
  number: number,
) => void;

/** Neighbouring calls as JSON, in one order, each with a comma after it. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Where each call begins, in the order of writing, and the end. */
  readonly offsets: Int32Array;
  /**
   * From which instant to which, both included, the calls are seen like this.
   * `to`: `Infinity` once none will change again.
   */
  readonly from: number;
  readonly to: number;
}

/**
 * Blocks of calls that have been written, up to so many bytes. What gives way
 * is drawn by lot: a walk through more data than fits would always find the
 * least recently used block gone just before it comes round again.
 */
export class BlockCache {
  readonly #limit: number;
  readonly #writeCall: WriteCall;
  readonly #blocks = new Map<number, Block>();
  readonly #keys: number[] = [];
  readonly #touched = new Set<number>();
  readonly #scratchBlock = new ByteWriter();
  #held = 0;
  #lots = 0;

  /** `writeCall`: how a call is written. @default as the legacy version does */
  constructor(limit: number, writeCall: WriteCall = writeLegacyCall) {
    this.#limit = limit;
    this.#writeCall = writeCall;
  }

  /** How many bytes are held. */
  get held(): number {
    return this.#held;
  }

  /**
   * The block of computed calls that begins at number `block * BLOCK`, of which
   * those below `started` are there.
   */
  get(listing: Listing, block: number, started: number): Block {
    const key = keyOf(listing, block);
    const known = this.#blocks.get(key);
    if (known !== undefined && isSeenAt(known, listing.now)) {
      return known;
    }
    const made = this.#write(listing, block, started);
    this.#keep(key, known, made);
    return made;
  }

  /**
   * Whether a few of a block's calls are worth writing all of it: from the
   * second time on. The first answer of a program that asks for one call comes
   * sooner then.
   */
  isWorthIt(listing: Listing, block: number): boolean {
    const key = keyOf(listing, block);
    if (this.#blocks.has(key)) {
      return true;
    }
    if (this.#touched.delete(key)) {
      return true;
    }
    if (this.#touched.size === MOST_TOUCHED) {
      this.#touched.clear();
    }
    this.#touched.add(key);
    return false;
  }

  #write(listing: Listing, block: number, started: number): Block {
    const { workspace, query, now } = listing;
    const { ascending } = query;
    const out = this.#scratchBlock;
    const begin = block * BLOCK;
    const end = Math.min(begin + BLOCK, started);
    const count = end - begin;
    const offsets = new Int32Array(count + 1);
    out.clear();
    for (let k = 0; k < count; k++) {
      const number = ascending ? begin + k : end - 1 - k;
      this.#writeCall(out, listing, number);
      out.byte(COMMA);
      offsets[k + 1] = out.length;
    }
    const bytes = out.copy();
    const settled = settlesAt(workspace.calls, begin, end);
    if (settled > now) {
      return {
        bytes,
        offsets,
        from: now,
        to: now,
      };
    }
    return {
      bytes,
      offsets,
      from: settled,
      to: FOREVER,
    };
  }

  #keep(key: number, known: Block | undefined, made: Block): void {
    if (known === undefined) {
      this.#keys.push(key);
    } else {
      this.#held -= known.bytes.length;
    }
    this.#blocks.set(key, made);
    this.#held += made.bytes.length;
    while (this.#held > this.#limit && this.#keys.length > 1) {
      this.#dropOne(key);
    }
  }

  #dropOne(keep: number): void {
    const at = this.#drawLot();
    const key = this.#keys[at] as number;
    if (key === keep) {
      return;
    }
    const dropped = this.#blocks.get(key) as Block;
    this.#held -= dropped.bytes.length;
    this.#blocks.delete(key);
    this.#forgetKey(at);
  }

  /** Which key gives way. */
  #drawLot(): number {
    const bits = hash(LOTS_KEY, this.#lots);
    this.#lots++;
    return bits % this.#keys.length;
  }

  /** Puts the last key in the place of the one that goes. */
  #forgetKey(at: number): void {
    const last = this.#keys.pop() as number;
    if (at < this.#keys.length) {
      this.#keys[at] = last;
    }
  }
}

function writeLegacyCall(
  out: ByteWriter,
  { workspace, now }: Listing,
  number: number,
): void {
  workspace.calls.write(out, number, now);
}

/** One number for the workspace, the block and the order. */
function keyOf({ workspace, query }: Listing, block: number): number {
  const order = query.ascending ? 1 : 0;
  const written = block * 2 + order;
  return written * MOST_WORKSPACES + workspace.index;
}

function isSeenAt({ from, to }: Block, now: number): boolean {
  return from <= now && now <= to;
}

/**
 * When the last of the calls in `[begin, end)` has changed for the last time.
 * Never, while more calls may come into their block.
 */
function settlesAt(calls: VirtualCalls, begin: number, end: number): number {
  const { count, arrivals, settlesWithin } = calls;
  const isFull = end - begin === BLOCK;
  const isLast = end === count && arrivals.perMinute === 0;
  if (!isFull && !isLast) {
    return FOREVER;
  }
  const lastStart = calls.startOf(end - 1);
  return lastStart + settlesWithin;
}
