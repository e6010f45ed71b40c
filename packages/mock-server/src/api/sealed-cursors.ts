import { hash } from "../calls/computed/hash.js";
import type { SortKey } from "../calls/stored/entry.js";
import { fromBase64Url, toBase64Url } from "../util/base64-url.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** The bytes of a key's seal; what it seals comes after. */
const SEAL = 8;

/** What stands in the place of the seal until that is known. */
const ROOM_FOR_SEAL = " ".repeat(SEAL);

/** When the keys of a list expire; without either, never. */
export interface CursorExpiry {
  /** After so long on the mock's clock, in milliseconds. @default never */
  readonly afterMs?: number;
  /** After so many further requests for a list. @default never */
  readonly afterRequests?: number;
}

/** What a key is good for. */
export interface CursorOwner {
  /** The workspace's own key. */
  readonly key: number;
  /** Bits of the filters and the order: a key belongs to them. */
  readonly question: number;
  /** The clock, in epoch milliseconds. */
  readonly now: number;
}

/** What a key says, or why it says nothing. */
export type ReadCursor =
  | {
      readonly kind: "place";
      readonly place: SortKey;
    }
  | { readonly kind: "foreign" }
  | { readonly kind: "expired" };

/** What stands in a key. */
type Sealed = readonly [
  start: number | null,
  id: string,
  madeAt: number,
  request: number,
];

/**
 * Makes and reads the opaque keys of a list: a place in the order, sealed with
 * the question that it belongs to. The seal keeps nobody out who wants in; it
 * finds the keys that were made up, or sent with another question.
 */
export class Cursors {
  readonly #expiry: CursorExpiry;
  #requests = 0;

  constructor(expiry: CursorExpiry = {}) {
    this.#expiry = expiry;
  }

  /** Notes a request for a list: by these, keys may expire. */
  countRequest(): void {
    this.#requests++;
  }

  /** The key of the page after a call. */
  make({ start, id }: SortKey, owner: CursorOwner): string {
    const known = Number.isFinite(start) ? start : null;
    const { afterMs, afterRequests } = this.#expiry;
    // Where nothing expires, the same question gets the same key.
    const madeAt = afterMs === undefined ? 0 : owner.now;
    const request = afterRequests === undefined ? 0 : this.#requests;
    const sealed: Sealed = [known, id, madeAt, request];
    return seal(JSON.stringify(sealed), owner);
  }

  /** Reads a key that a request brings. */
  read(cursor: string, owner: CursorOwner): ReadCursor {
    const sealed = unseal(cursor, owner);
    if (sealed === undefined) {
      return { kind: "foreign" };
    }
    const [start, id, madeAt, request] = sealed;
    if (this.#hasExpired(owner.now - madeAt, this.#requests - request)) {
      return { kind: "expired" };
    }
    const place = {
      start: start ?? Number.NEGATIVE_INFINITY,
      id,
    };
    return {
      kind: "place",
      place,
    };
  }

  #hasExpired(age: number, requests: number): boolean {
    const { afterMs = Infinity, afterRequests = Infinity } = this.#expiry;
    return age >= afterMs || requests > afterRequests;
  }
}

function seal(json: string, owner: CursorOwner): string {
  const bytes = encoder.encode(ROOM_FOR_SEAL + json);
  const [high, low] = sealOf(bytes, owner);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(0, high);
  view.setUint32(4, low);
  stir(bytes, high ^ low);
  return toBase64Url(bytes);
}

function unseal(cursor: string, owner: CursorOwner): Sealed | undefined {
  const bytes = fromBase64Url(cursor);
  if (bytes === undefined) {
    return undefined;
  }
  if (bytes.length <= SEAL) {
    return undefined;
  }
  const view = new DataView(bytes.buffer);
  const high = view.getUint32(0);
  const low = view.getUint32(4);
  stir(bytes, high ^ low);
  const [rightHigh, rightLow] = sealOf(bytes, owner);
  if (rightHigh !== high) {
    return undefined;
  }
  if (rightLow !== low) {
    return undefined;
  }
  const json = decoder.decode(bytes.subarray(SEAL));
  return JSON.parse(json) as Sealed;
}

/** Bits that depend on every byte after the seal, and on whose key it is. */
function sealOf(
  bytes: Uint8Array,
  { key, question }: CursorOwner,
): readonly [high: number, low: number] {
  let high = hash(key, question);
  let low = hash(high, key);
  for (let n = SEAL; n < bytes.length; n++) {
    const byte = bytes[n] as number;
    high = hash(high, byte);
    low = hash(low, byte ^ high);
  }
  return [high, low];
}

/** Nobody is to build on what stands in a key. Done twice, it is undone. */
function stir(bytes: Uint8Array, seed: number): void {
  for (let n = SEAL; n < bytes.length; n++) {
    const bits = hash(seed, n);
    bytes[n] = (bytes[n] as number) ^ (bits & 0xff);
  }
}
