import { hash } from "../calls/computed/hash.js";
import type { SortKey } from "../calls/stored/entry.js";

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
    return seal(encoder.encode(JSON.stringify(sealed)), owner);
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

function seal(plain: Uint8Array, owner: CursorOwner): string {
  const [high, low] = sealOf(plain, owner);
  const bytes = new Uint8Array(SEAL + plain.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, high);
  view.setUint32(4, low);
  bytes.set(plain, SEAL);
  stir(bytes, high ^ low);
  return toBase64Url(bytes);
}

function unseal(cursor: string, owner: CursorOwner): Sealed | undefined {
  const bytes = fromBase64Url(cursor);
  if (bytes === undefined || bytes.length <= SEAL) {
    return undefined;
  }
  const view = new DataView(bytes.buffer);
  const high = view.getUint32(0);
  const low = view.getUint32(4);
  stir(bytes, high ^ low);
  const plain = bytes.subarray(SEAL);
  const [rightHigh, rightLow] = sealOf(plain, owner);
  if (rightHigh !== high || rightLow !== low) {
    return undefined;
  }
  return JSON.parse(decoder.decode(plain)) as Sealed;
}

/** Bits that depend on every byte of a key, and on whose it is. */
function sealOf(
  plain: Uint8Array,
  { key, question }: CursorOwner,
): readonly [high: number, low: number] {
  let high = hash(key, question);
  let low = hash(high, key);
  for (const byte of plain) {
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

const DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Written out: to go by way of `btoa` costs twice as much. */
function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 6) {
      count -= 6;
      text += DIGITS[(bits >>> count) & 63];
    }
    bits &= 63;
  }
  if (count > 0) {
    text += DIGITS[(bits << (6 - count)) & 63];
  }
  return text;
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
