const count = { type: "integer", minimum: 0 };
const number = { type: "number" };

/** An object that has all these properties. */
function objectOf(properties: Readonly<Record<string, object>>) {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
  };
}

const estimate = {
  anyOf: [
    objectOf({ value: number, low: number, high: number }),
    { type: "null" },
  ],
};

const side = objectOf({
  name: { type: "string" },
  calls: count,
});

const row = objectOf({
  name: { type: "string" },
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
export const compareSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...objectOf({
    by: { type: "string" },
    a: side,
    b: side,
    confidence: number,
    difference_confidence: number,
    rows: { type: "array", items: row },
  }),
};
