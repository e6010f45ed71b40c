import type { Call } from "../../calls/call.js";
import { ByteWriter } from "../../calls/computed/writer/byte-writer.js";
import { passesAll } from "../filters/call-test.js";
import type { Found } from "./found-call.js";
import { LastingWalk } from "./lasting-walk.js";
import { isPause } from "./merged-walk.js";
import { cursorOf } from "./page-bounds.js";
import { COMMA, LARGE } from "./page-pieces.js";
import type { Listing } from "./page-request.js";

const decoder = new TextDecoder();
// One for all searches: it holds a call only while that is looked at.
const scratchCall = new ByteWriter(1 << 12);

/**
 * A search for the calls of one page which may be far from each other. For tests
 * that have no fast path, each call is composed as it is at `now`, and looked
 * at. The search can stop after any call and go on later, although calls may
 * change in between.
 */
export class Search {
  readonly #listing: Listing;
  readonly #found = new ByteWriter(1 << 12);
  readonly #pieces: Uint8Array[] = [];
  readonly #walk: LastingWalk;
  #count = 0;

  /** @throws RefusedRequest for a cursor that names no call. */
  constructor(listing: Listing) {
    this.#listing = listing;
    this.#walk = new LastingWalk(listing, cursorOf(listing));
  }

  /** The calls that were found, as JSON with a comma after each, in pieces. */
  get pieces(): readonly Uint8Array[] {
    if (this.#found.length === 0) {
      return this.#pieces;
    }
    return [...this.#pieces, this.#found.copy()];
  }

  /** Goes on until `deadline`; `true` when the page is full or the data ends. */
  runUntil(deadline: number): boolean {
    const { limit } = this.#listing.query;
    while (this.#count < limit) {
      const call = this.#walk.next();
      if (call === undefined) {
        return true;
      }
      if (!isPause(call)) {
        this.#lookAt(call);
      }
      if (performance.now() >= deadline) {
        return this.#count === limit;
      }
    }
    return true;
  }

  #lookAt(found: Found): void {
    const { others } = this.#listing.query.filters;
    const isComputed = typeof found === "number";
    const bytes = isComputed ? this.#compose(found) : found.bytes;
    // To parse a call costs as much as to compose it.
    if (others.length > 0) {
      const call = isComputed ? parseCall(bytes) : found.legacy;
      if (!passesAll(others, call)) {
        return;
      }
    }
    this.#add(bytes);
  }

  #add(bytes: Uint8Array): void {
    this.#found.append(bytes);
    this.#found.byte(COMMA);
    this.#count++;
    if (this.#found.length > LARGE) {
      this.#pieces.push(this.#found.take());
    }
  }

  #compose(number: number): Uint8Array {
    const { workspace, now } = this.#listing;
    scratchCall.clear();
    workspace.calls.write(scratchCall, number, now);
    return scratchCall.copy();
  }
}

function parseCall(bytes: Uint8Array): Call {
  return JSON.parse(decoder.decode(bytes)) as Call;
}
