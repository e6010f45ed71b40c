import { mix } from "./mix.js";

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
