import { Dice, hash } from "../calls/computed/hash.js";
import type { SortKey } from "../calls/stored/entry.js";
import { textBits } from "../calls/v3/draws.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** The bytes of a key's seal; what it seals comes after. */
const SEAL = 8;

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
  /** The filters and the order, as text: a key belongs to them. */
  readonly question: string;
  /** The clock, in epoch milliseconds. */
  readonly now: number;
}

/** What a key says, or why it says nothing. */
export type ReadCursor =
  | { readonly kind: "place"; readonly place: SortKey }
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
    const plain = encoder.encode(JSON.stringify(sealed));
    const seal = sealOf(plain, owner);
    const bytes = new Uint8Array(SEAL + plain.length);
    bytes.set(seal);
    bytes.set(stirred(plain, seal), SEAL);
    return toBase64Url(bytes);
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

function unseal(cursor: string, owner: CursorOwner): Sealed | undefined {
  const bytes = fromBase64Url(cursor);
  if (bytes === undefined || bytes.length <= SEAL) {
    return undefined;
  }
  const seal = bytes.subarray(0, SEAL);
  const plain = stirred(bytes.subarray(SEAL), seal);
  const right = sealOf(plain, owner);
  if (!right.every((byte, n) => byte === seal[n])) {
    return undefined;
  }
  return JSON.parse(decoder.decode(plain)) as Sealed;
}

/** Bits that depend on every byte of a key, and on whose it is. */
function sealOf(plain: Uint8Array, { key, question }: CursorOwner): Uint8Array {
  let high = textBits(key, question);
  let low = hash(high, key);
  for (const byte of plain) {
    high = hash(high, byte);
    low = hash(low, byte ^ high);
  }
  const seal = new Uint8Array(SEAL);
  const view = new DataView(seal.buffer);
  view.setUint32(0, high);
  view.setUint32(4, low);
  return seal;
}

/** Nobody is to build on what stands in a key. Done twice, it is undone. */
function stirred(bytes: Uint8Array, seal: Uint8Array): Uint8Array {
  const view = new DataView(seal.buffer, seal.byteOffset, SEAL);
  const dice = new Dice().reset(view.getUint32(0) ^ view.getUint32(4));
  return bytes.map((byte) => byte ^ dice.below(256));
}

function toBase64Url(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes);
  const base64 = btoa(text).replaceAll("+", "-").replaceAll("/", "_");
  return base64.replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) {
    return undefined;
  }
  try {
    const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
