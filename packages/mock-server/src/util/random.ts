/**
 * A uniform number in [0, 1) as a pure function of its arguments: the same
 * seed, stream and position give the same number in every run, in any order of
 * asking.
 */
export function uniformAt(
  seed: number,
  stream: number,
  position: number,
): number {
  let h = mix((seed | 0) ^ 0x9e3779b9);
  h = mix(h ^ Math.imul(stream | 0, 0x85ebca6b));
  h = mix(
    h ^
      Math.imul(position | 0, 0xc2b2ae35) ^
      Math.floor(position / 0x1_0000_0000),
  );
  return h / 0x1_0000_0000;
}

/**
 * The finaliser of MurmurHash3: every bit of the input moves about half of the
 * bits of the output.
 */
function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
