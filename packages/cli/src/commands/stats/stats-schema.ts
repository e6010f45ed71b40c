import {
  count,
  listOf,
  objectOf,
  orNull,
  text,
  textOrNull,
} from "../../schema/json-schema.js";

const share = objectOf({
  yes: count,
  known: count,
  share: { type: ["number", "null"], minimum: 0, maximum: 1 },
});
const counts = listOf(objectOf({ value: text, calls: count }));
const amount = orNull(
  objectOf({
    count,
    total: { type: "number" },
    p50: { type: "number" },
    p90: { type: "number" },
    p99: { type: "number" },
    max_error: { enum: [0, 0.01] },
  }),
);
const peak = orNull(objectOf({ calls: count, at: { type: "number" } }));
const latency = objectOf({
  part: text,
  measurements: amount,
  medians_of_calls: amount,
  is_pooled: { type: "boolean" },
});

const numbers = {
  calls: count,
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
  latencies_ms: listOf(latency),
};

/** What `rollcall stats -o json` prints. */
export const statsSchema = objectOf({
  tz: text,
  first_start: { type: ["number", "null"] },
  last_start: { type: ["number", "null"] },
  total: objectOf(numbers),
  days: counts,
  by: textOrNull,
  groups: listOf(objectOf({ key: text, ...numbers })),
  without_group: count,
});
