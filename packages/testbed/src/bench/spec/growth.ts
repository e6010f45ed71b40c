import { interleave } from "../harness/interleave.js";
import { type Bench, resultOf, roundNumber } from "../harness/result.js";
import { runCommand } from "../harness/run-command.js";
import { diff, diffCodes } from "./commands.js";
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
    const cuts = await cutAll();
    const cpu = await interleave([...cuts.keys()], rounds, (name) => {
      const { old, revised } = cuts.get(name) as Documents;
      return runCommand(diff(old, revised), { codes: diffCodes });
    });
    const points: Point[] = [];
    for (const [name, { bytes }] of cuts) {
      const cpuMs = cpu[name] ?? Number.NaN;
      points.push({
        mB: roundNumber(bytes / 1_000_000),
        cpuMs: roundNumber(cpuMs),
      });
    }
    const bend = bendOf(points);
    return resultOf(growth.name, bend, target, {
      points,
      rounds,
    });
  },
};

async function cutAll(): Promise<Map<string, Documents>> {
  const cuts = new Map<string, Documents>();
  for (const count of operationCounts) {
    const documents = await cutOf(count);
    cuts.set(count.toString(), documents);
  }
  return cuts;
}

interface Point {
  readonly mB: number;
  readonly cpuMs: number;
}

/** The slope at the end, by the slope at the start. */
function bendOf(points: readonly Point[]): number {
  const [first, second] = points;
  const [before, last] = points.slice(-2);
  const atEnd = slope(before, last);
  const atStart = slope(first, second);
  return atEnd / atStart;
}

function slope(from?: Point, to?: Point): number {
  if (!from || !to) {
    return Number.NaN;
  }
  const cpuMs = to.cpuMs - from.cpuMs;
  const mB = to.mB - from.mB;
  return cpuMs / mB;
}
