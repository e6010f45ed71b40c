/**
 * Stirs 32 bits so that each one depends on all of them (MurmurHash3's
 * finaliser). Integer arithmetic: the same on every engine.
 */
export function mix(bits: number): number {
  let h = bits ^ (bits >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
