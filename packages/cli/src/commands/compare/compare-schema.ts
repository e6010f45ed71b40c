import {
  count,
  listOf,
  objectOf,
  orNull,
  text,
} from "../../schema/json-schema.js";

const number = { type: "number" };

const estimate = orNull(objectOf({ value: number, low: number, high: number }));

const side = objectOf({
  name: text,
  calls: count,
});

const row = objectOf({
  name: text,
  kind: { enum: ["share", "median_ms", "median_cents"] },
  a_calls: count,
  b_calls: count,
  a: estimate,
  b: estimate,
  difference: estimate,
  is_shown: { type: "boolean" },
  calls_needed: { type: ["integer", "null"] },
});

/** What `rollcall compare -o json` prints. */
export const compareSchema = objectOf({
  by: text,
  a: side,
  b: side,
  confidence: number,
  difference_confidence: number,
  rows: listOf(row),
});
