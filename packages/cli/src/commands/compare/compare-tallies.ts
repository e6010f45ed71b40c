import {
  countNeeded,
  type Estimate,
  estimateDifference,
  isShown,
} from "../../fleet/intervals.js";
import type { Tally } from "../../fleet/tally.js";
import type { Comparison, ComparisonRow } from "./comparison.js";
import {
  type CompareMeasure,
  listMeasures,
  type Sample,
} from "./list-measures.js";

/** How sure the intervals are, and all differences together. */
const confidence = 0.95;

/** One of the two, with its numbers. */
export interface TalliedSide {
  readonly name: string;
  readonly tally: Tally;
}

/**
 * Compares all numbers of two sides. Many comparisons find something by chance
 * alone: the more there are, the surer each difference has to be.
 */
export function compareTallies(
  by: string,
  a: TalliedSide,
  b: TalliedSide,
): Comparison {
  const measures = listMeasures(a.tally, b.tally);
  const surer = 1 - (1 - confidence) / measures.length;
  return {
    by,
    a: { name: a.name, calls: a.tally.calls },
    b: { name: b.name, calls: b.tally.calls },
    confidence,
    difference_confidence: surer,
    rows: measures.map((measure) => {
      return compareOne(
        measure,
        measure.read(a.tally),
        measure.read(b.tally),
        surer,
      );
    }),
  };
}

function compareOne(
  { name, kind }: CompareMeasure,
  a: Sample,
  b: Sample,
  surer: number,
): ComparisonRow {
  const difference = subtract(a.estimate(surer), b.estimate(surer));
  const is_shown = difference !== undefined && isShown(difference);
  const row = {
    name,
    kind,
    a_calls: a.calls,
    b_calls: b.calls,
    a: a.estimate(confidence) ?? null,
    b: b.estimate(confidence) ?? null,
    difference: difference ?? null,
    is_shown,
  };
  return {
    ...row,
    calls_needed: is_shown ? null : countCallsNeeded(row, surer),
  };
}

function subtract(
  a: Estimate | undefined,
  b: Estimate | undefined,
): Estimate | undefined {
  return a && b && estimateDifference(a, b);
}

/** Medians say nothing of how their numbers are spread. */
function countCallsNeeded(
  { kind, a, b }: Omit<ComparisonRow, "calls_needed">,
  surer: number,
): number | null {
  if (kind !== "share" || !a || !b) {
    return null;
  }
  return countNeeded(a.value, b.value, surer) ?? null;
}
