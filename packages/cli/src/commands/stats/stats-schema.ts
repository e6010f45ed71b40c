const count = { type: "integer", minimum: 0 };
const share = {
  type: "object",
  properties: {
    yes: count,
    known: count,
    share: { type: ["number", "null"], minimum: 0, maximum: 1 },
  },
  required: ["yes", "known", "share"],
};
const counts = {
  type: "array",
  items: {
    type: "object",
    properties: { value: { type: "string" }, calls: count },
    required: ["value", "calls"],
  },
};
const amount = {
  type: ["object", "null"],
  properties: {
    count,
    total: { type: "number" },
    p50: { type: "number" },
    p90: { type: "number" },
    p99: { type: "number" },
    max_error: { enum: [0, 0.01] },
  },
  required: ["count", "total", "p50", "p90", "p99", "max_error"],
};
const peak = {
  type: ["object", "null"],
  properties: { calls: count, at: { type: "number" } },
  required: ["calls", "at"],
};
const latency = {
  type: "object",
  properties: {
    part: { type: "string" },
    measurements: amount,
    medians_of_calls: amount,
    is_pooled: { type: "boolean" },
  },
  required: ["part", "measurements", "medians_of_calls", "is_pooled"],
};

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
  latencies_ms: { type: "array", items: latency },
};

/** An object that has all these properties. */
function objectOf(properties: Readonly<Record<string, object>>) {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
  };
}

/** What `rollcall stats -o json` prints. */
export const statsSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...objectOf({
    tz: { type: "string" },
    first_start: { type: ["number", "null"] },
    last_start: { type: ["number", "null"] },
    total: objectOf(numbers),
    days: counts,
    by: { type: ["string", "null"] },
    groups: {
      type: "array",
      items: objectOf({ key: { type: "string" }, ...numbers }),
    },
    without_group: count,
  }),
};
