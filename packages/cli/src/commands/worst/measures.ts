import type { CallFacts } from "../../fleet/call-facts.js";
import { formatCents, formatMs } from "../../fleet/format-number.js";
import { toAmount } from "../../fleet/read-field.js";
import { showValue } from "../../output/show-value.js";

/** Something that a call can be worst by. */
export interface Measure {
  /** What the value is called in the table. */
  readonly title: string;
  /** The name of the value in records, with its unit. */
  readonly field: string;
  /** The larger, the worse; nothing where the call does not have it. */
  readonly read: (facts: CallFacts) => number | undefined;
  /** The value as it stands in records. */
  readonly record: (value: number) => number | string;
  /** The value of a record, for people. */
  readonly show: (recorded: unknown) => string;
}

/** From the best to the worst. What is none of them has no rank. */
const moods = ["Positive", "Neutral", "Negative"];

const asItIs = (value: number) => value;

/** Every value of `--by`. */
export const measures = {
  latency: {
    title: "e2e p50",
    field: "e2e_latency_p50_ms",
    read: ({ latencies }) => latencies.find(({ part }) => part === "e2e")?.p50,
    record: asItIs,
    show: (value) => formatMs(toAmount(value)),
  },
  duration: {
    title: "duration",
    field: "duration_ms",
    read: ({ durationMs }) => durationMs,
    record: asItIs,
    show: (value) => formatMs(toAmount(value)),
  },
  cost: {
    title: "cost",
    field: "cost_cents",
    read: ({ costCents }) => costCents,
    record: asItIs,
    show: (value) => formatCents(toAmount(value)),
  },
  sentiment: {
    title: "sentiment",
    field: "user_sentiment",
    read: ({ sentiment = "" }) => rankOf(sentiment),
    record: nameOf,
    show: showValue,
  },
} as const satisfies Record<string, Measure>;

function rankOf(mood: string): number | undefined {
  const rank = moods.indexOf(mood);
  if (rank === -1) {
    return undefined;
  }
  return rank;
}

function nameOf(rank: number): string {
  return moods[rank] ?? "";
}
