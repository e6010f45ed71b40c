import type { Bench } from "../harness/bench.js";
import { interleave } from "../harness/interleave.js";
import { resultOf, rounded } from "../harness/result.js";
import { diff, runCommand } from "./commands.js";
import { cutOf, type Documents } from "./documents.js";

/** From 0.4 MB to 4 MB. */
const operationCounts = [60, 200, 500, 1090];

const rounds = 3;

/**
 * Twice of what a straight line through the smallest and the second would say:
 * cost that grew with the square would be seven times of it.
 */
const target = {
  atMost: 2,
};

/**
 * What a byte more costs in the largest document, as a multiple of what it
 * costs in a small one. The number of changes grows with the documents.
 */
export const growth: Bench = {
  name: "diff-growth",
  async run() {
    const cuts = new Map<string, Documents>();
    for (const count of operationCounts) {
      cuts.set(String(count), await cutOf(count));
    }
    const cpu = await interleave([...cuts.keys()], rounds, async (name) => {
      const documents = cuts.get(name) as Documents;
      const usage = await runCommand(
        diff(documents.old, documents.new),
        [10, 20],
      );
      return usage.cpuMs;
    });
    const points = [...cuts].map(([name, { bytes }]) => ({
      mB: rounded(bytes / 1_000_000),
      cpuMs: rounded(cpu[name] ?? Number.NaN),
    }));
    return resultOf(this.name, bendOf(points), target, {
      points,
      rounds,
    });
  },
};

interface Point {
  readonly mB: number;
  readonly cpuMs: number;
}

/** The slope at the end, by the slope at the start. */
function bendOf(points: readonly Point[]): number {
  const [first, second] = points;
  const [last, before] = points.toReversed();
  return slope(before, last) / slope(first, second);
}

function slope(from?: Point, to?: Point): number {
  if (!from || !to) {
    return Number.NaN;
  }
  return (to.cpuMs - from.cpuMs) / (to.mB - from.mB);
}
