import {
  type Estimate,
  estimateMedian,
  estimateShare,
} from "../../fleet/intervals.js";
import type { Quantiles } from "../../fleet/quantiles.js";
import type { Share } from "../../fleet/share.js";
import type { Tally } from "../../fleet/tally.js";
import type { RowKind } from "./comparison.js";

/** A number of one side. */
export interface Sample {
  /** How many calls it is of. */
  readonly calls: number;
  /** Nothing where there are too few calls. */
  estimate(confidence: number): Estimate | undefined;
}

/** What is compared, and how it is read of a side. */
export interface CompareMeasure {
  readonly name: string;
  readonly kind: RowKind;
  readonly read: (tally: Tally) => Sample;
}

/** So many reasons of errors are compared by themselves. */
const mostReasons = 6;

/** What there is to compare of two sides. */
export function listMeasures(a: Tally, b: Tally): CompareMeasure[] {
  const reasons = listErrorReasons(a, b);
  return [...shares, ...reasons.map(measureReason), ...medians];
}

const shares: CompareMeasure[] = [
  measureShare("success", ({ success }) => success),
  measureShare("voicemail", ({ voicemail }) => voicemail),
  measureShare("transferred", ({ transfer }) => transfer),
  measureShare("not connected", ({ notConnected }) => notConnected),
  measureShare("negative mood", countNegative),
  measureShare("error", ({ errors }) => errors),
];

const medians: CompareMeasure[] = [
  measureMedian("duration", "median_ms", ({ durations }) => durations),
  measureMedian("e2e latency", "median_ms", ({ latencies }) => {
    return latencies.get("e2e")?.medians;
  }),
  measureMedian("cost", "median_cents", ({ costs }) => costs),
];

type Counts = Pick<Share, "yes" | "known">;

function measureShare(
  name: string,
  countIn: (tally: Tally) => Counts,
): CompareMeasure {
  return {
    name,
    kind: "share",
    read: (tally) => {
      const counts = countIn(tally);
      return {
        calls: counts.known,
        estimate: (confidence) => estimateShare(counts, confidence),
      };
    },
  };
}

function measureMedian(
  name: string,
  kind: RowKind,
  numbersOf: (tally: Tally) => Quantiles | undefined,
): CompareMeasure {
  return {
    name,
    kind,
    read: (tally) => {
      const numbers = numbersOf(tally);
      return {
        calls: numbers?.count ?? 0,
        estimate: (confidence) => {
          return numbers && estimateMedian(numbers, confidence);
        },
      };
    },
  };
}

/** Of the calls whose mood the analysis could tell. */
function countNegative({ sentiments }: Tally): Counts {
  const yes = sentiments.get("Negative");
  const others = sentiments.get("Neutral") + sentiments.get("Positive");
  return {
    yes,
    known: yes + others,
  };
}

/** The most frequent reasons of errors, of both sides together. */
function listErrorReasons(a: Tally, b: Tally): string[] {
  const counts = new Map<string, number>();
  for (const [reason, count] of [
    ...a.reasons.sorted(),
    ...b.reasons.sorted(),
  ]) {
    if (reason.startsWith("error_")) {
      counts.set(reason, count + (counts.get(reason) ?? 0));
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, mostReasons).map(([reason]) => reason);
}

function measureReason(reason: string): CompareMeasure {
  return measureShare(reason, ({ reasons, errors }) => {
    return {
      yes: reasons.get(reason),
      known: errors.known,
    };
  });
}
