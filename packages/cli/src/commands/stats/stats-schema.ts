import {
  count,
  listOf,
  objectOf,
  orNull,
  text,
  textOrNull,
} from "../../schema/json-schema.js";

const number = { type: "number" };

const instantOrNull = {
  type: ["number", "null"],
  description: "In epoch milliseconds.",
};

const share = objectOf({
  yes: count,
  known: count,
  share: {
    type: ["number", "null"],
    minimum: 0,
    maximum: 1,
  },
});

const counts = listOf(
  objectOf({
    value: text,
    calls: count,
  }),
);

const amount = orNull(
  objectOf({
    count,
    total: number,
    p50: number,
    p90: number,
    p99: number,
    max_error: {
      ...number,
      enum: [0, 0.01],
    },
  }),
);

const peak = orNull(
  objectOf({
    calls: count,
    at: number,
  }),
);

const latencies = listOf(
  objectOf({
    part: text,
    measurements: amount,
    medians_of_calls: amount,
    is_pooled: { type: "boolean" },
  }),
);

/** The fields of a record that are moments. */
export const statsInstants = [
  "first_start",
  "last_start",
  "peak_concurrency.at",
];

/** The numbers of all calls, or of a group, that `rollcall stats` prints. */
export const statsSchema = objectOf({
  by: {
    ...textOrNull,
    description: "What the calls are grouped by; null for all calls.",
  },
  key: {
    ...textOrNull,
    description: "The group; null for the calls that are in none.",
  },
  calls: count,
  first_start: instantOrNull,
  last_start: instantOrNull,
  duration_ms: amount,
  cost_cents: amount,
  peak_concurrency: peak,
  success: share,
  voicemail: share,
  transfer: share,
  error: share,
  not_connected: share,
  statuses: counts,
  reasons: counts,
  reason_groups: counts,
  sentiments: counts,
  directions: counts,
  e2e_latency_ms: {
    ...amount,
    description: "Of the calls' own medians from end to end.",
  },
  latencies_ms: latencies,
});
