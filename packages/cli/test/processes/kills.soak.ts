import { describe, expect, it } from "vitest";
import { formats, killExports } from "./kill-exports.js";

const KILLS = 20;
/** Printed, so that the same moments can be had again: SEED=… */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe(`an export that is killed ${KILLS} times (SEED=${seed})`, () => {
  it.each(formats)("ends with the same bytes: %s", async (format) => {
    const random = createRandom(seed + formats.indexOf(format));
    const { whole, killed, left } = await killExports(format, KILLS, random);
    expect(killed.map((one) => one.equals(whole))).not.toContain(false);
    expect(left).toEqual([]);
  });
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
