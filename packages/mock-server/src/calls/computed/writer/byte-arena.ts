const SLAB = 1 << 16;

/**
 * Hands out small runs of bytes from larger ones: to make a buffer, and to
 * collect it as garbage, costs more than to fill it. Nothing is handed out
 * twice, for a slow client may still be reading it.
 */
export class ByteArena {
  #slab = new Uint8Array(0);
  #at = 0;

  /** So many bytes, all 0. */
  take(length: number): Uint8Array {
    if (length > SLAB / 4) {
      return new Uint8Array(length);
    }
    if (this.#at + length > this.#slab.length) {
      this.#slab = new Uint8Array(SLAB);
      this.#at = 0;
    }
    this.#at += length;
    return this.#slab.subarray(this.#at - length, this.#at);
  }
}
