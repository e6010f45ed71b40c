import {
  objectOf,
  objectOrNull,
  recordSchema,
} from "../../output/object-schema.js";

const count = { type: "integer", minimum: 0 };
const number = { type: "number" };
const text = { type: "string" };

const estimate = objectOrNull({
  value: number,
  low: number,
  high: number,
});

/** A number of both sides that `rollcall compare` prints. */
export const compareSchema = recordSchema(
  objectOf({
    by: text,
    a_name: text,
    b_name: text,
    a_all_calls: count,
    b_all_calls: count,
    name: text,
    kind: {
      type: "string",
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
  }),
);
