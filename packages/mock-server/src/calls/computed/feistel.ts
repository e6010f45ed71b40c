import { hash } from "./hash.js";

const ROUNDS = 4;

/**
 * A keyed bijection of the numbers below 2^32: a Feistel network over two
 * halves of 16 bits.
 */
export function permute(key: number, n: number): number {
  let left = n >>> 16;
  let right = n & 0xffff;
  for (let round = 0; round < ROUNDS; round++) {
    const next = left ^ (hash(key + round, right) & 0xffff);
    left = right;
    right = next;
  }
  return ((left << 16) | right) >>> 0;
}

/** The inverse of {@link permute} under the same key. */
export function unpermute(key: number, n: number): number {
  let left = n >>> 16;
  let right = n & 0xffff;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const previous = right ^ (hash(key + round, left) & 0xffff);
    right = left;
    left = previous;
  }
  return ((left << 16) | right) >>> 0;
}
