import { hash } from "./hash.js";

const ROUNDS = 4;
const BITS_OF_HALF = 16;
const HALF = 0xffff;

/**
 * A keyed bijection of the numbers below 2^32: a Feistel network over two
 * halves of 16 bits. Each round swaps the halves and stirs one of them with the
 * other, which can be undone without undoing the hash.
 */
export function permute(key: number, n: number): number {
  let left = n >>> BITS_OF_HALF;
  let right = n & HALF;
  for (let round = 0; round < ROUNDS; round++) {
    const stirred = left ^ roundBits(key, round, right);
    left = right;
    right = stirred;
  }
  return joinHalves(left, right);
}

/** The inverse of {@link permute} under the same key. */
export function unpermute(key: number, n: number): number {
  let left = n >>> BITS_OF_HALF;
  let right = n & HALF;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const stirred = right;
    right = left;
    left = stirred ^ roundBits(key, round, right);
  }
  return joinHalves(left, right);
}

function roundBits(key: number, round: number, half: number): number {
  return hash(key + round, half) & HALF;
}

function joinHalves(left: number, right: number): number {
  const bits = (left << BITS_OF_HALF) | right;
  return bits >>> 0;
}
