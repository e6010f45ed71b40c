const encoder = new TextEncoder();

const POINT = 46;
const ZERO = 48;
const BILLION = 1e9;
const LARGEST_INT = 0x7fffffff;

/** What a UTF-16 unit takes at most in UTF-8. */
const MOST_BYTES = 3;

/** Text as the bytes that go on the wire. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * A growing run of bytes. Small pieces are copied by a loop: for a dozen bytes
 * that is faster than `set`.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  #at = 0;

  constructor(size = 1 << 16) {
    this.#bytes = new Uint8Array(size);
  }

  /** How many bytes are written. */
  get length(): number {
    return this.#at;
  }

  /**
   * Forgets everything, and the buffer too when it has grown beyond `keep`
   * bytes.
   */
  clear(keep = 4 << 20): void {
    this.#at = 0;
    if (this.#bytes.length > keep) {
      this.#bytes = new Uint8Array(1 << 16);
    }
  }

  /** Takes back what was written from `length` on. */
  cut(length: number): void {
    this.#at = length;
  }

  /** A copy of the bytes in `[from, to)`. */
  copy(from = 0, to = this.#at): Uint8Array {
    return this.#bytes.slice(from, to);
  }

  /** Gives a copy of what was written, and starts anew. */
  take(): Uint8Array {
    const whole = this.copy();
    this.clear();
    return whole;
  }

  put(piece: Uint8Array): void {
    const length = piece.length;
    this.#makeRoom(length);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let k = 0; k < length; k++) {
      bytes[at++] = piece[k] as number;
    }
    this.#at = at;
  }

  /** Large pieces. */
  append(piece: Uint8Array): void {
    this.#makeRoom(piece.length);
    this.#bytes.set(piece, this.#at);
    this.#at += piece.length;
  }

  /** Any text, as UTF-8. */
  text(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES);
    const free = this.#bytes.subarray(this.#at);
    this.#at += encoder.encodeInto(text, free).written;
  }

  /** Text that is known to be ASCII. */
  ascii(text: string): void {
    this.#makeRoom(text.length);
    for (let k = 0; k < text.length; k++) {
      this.#bytes[this.#at + k] = text.charCodeAt(k);
    }
    this.#at += text.length;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#at++] = value;
  }

  /** Writes once more what already stands in `[from, to)`. */
  again(from: number, to: number): void {
    const length = to - from;
    this.#makeRoom(length);
    this.#bytes.copyWithin(this.#at, from, to);
    this.#at += length;
  }

  /** A whole number below 2^53, not negative. */
  uint(value: number): void {
    if (value <= LARGEST_INT) {
      this.#digits(value, digitsIn(value));
      return;
    }
    const billions = Math.floor(value / BILLION);
    const rest = value - billions * BILLION;
    this.uint(billions);
    this.#digits(rest, 9);
  }

  /** Milliseconds as seconds, as JSON writes such a number: `12.34`, `7`. */
  seconds(milliseconds: number): void {
    const whole = (milliseconds / 1000) | 0;
    let rest = milliseconds - whole * 1000;
    this.uint(whole);
    if (rest === 0) {
      return;
    }
    this.byte(POINT);
    let unit = 100;
    while (rest > 0) {
      const digit = (rest / unit) | 0;
      this.byte(ZERO + digit);
      rest -= digit * unit;
      unit = tenth(unit);
    }
  }

  /** The last `digits` digits of a whole number below 2^31. */
  #digits(value: number, digits: number): void {
    this.#makeRoom(digits);
    const first = this.#at;
    let rest = value;
    for (let k = first + digits - 1; k >= first; k--) {
      const next = tenth(rest);
      this.#bytes[k] = ZERO + rest - next * 10;
      rest = next;
    }
    this.#at += digits;
  }

  #makeRoom(length: number): void {
    const end = this.#at + length;
    if (end > this.#bytes.length) {
      this.#growTo(end);
    }
  }

  #growTo(least: number): void {
    const size = Math.max(this.#bytes.length * 2, least);
    const wider = new Uint8Array(size);
    wider.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = wider;
  }
}

/** How many digits a whole number below 2^31 has. */
function digitsIn(value: number): number {
  let digits = 1;
  let rest = tenth(value);
  while (rest > 0) {
    rest = tenth(rest);
    digits++;
  }
  return digits;
}

function tenth(value: number): number {
  return (value / 10) | 0;
}
