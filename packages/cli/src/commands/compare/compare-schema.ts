import { count, objectOf, orNull, text } from "../../schema/json-schema.js";

const number = { type: "number" };

const estimate = orNull(
  objectOf({
    value: number,
    low: number,
    high: number,
  }),
);

/** A number of both sides that `rollcall compare` prints. */
export const compareSchema = objectOf({
  by: text,
  a_name: text,
  b_name: text,
  a_all_calls: count,
  b_all_calls: count,
  name: text,
  kind: {
    ...text,
    enum: ["share", "median_ms", "median_cents"],
  },
  a_calls: count,
  b_calls: count,
  a: estimate,
  b: estimate,
  difference: estimate,
  is_shown: { type: "boolean" },
  calls_needed: { type: ["integer", "null"] },
  confidence: number,
  difference_confidence: number,
});
