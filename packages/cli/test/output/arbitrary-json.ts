import fc from "fast-check";

/** Any UTF-16 text: halves of pairs, controls and separators, too. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => {
      return String.fromCharCode(code);
    }),
    fc.constantFrom("\n", "\r", "\t", '"', ",", "=", "~", "'", " ", "\u2028"),
    fc.constantFrom(
      "👩‍👩‍👧",
      "漢",
      "e\u0301",
      "\u202e",
      "\u200b",
      "\u0085",
      "\ud83d",
    ),
    fc.constantFrom(
      "yes",
      "null",
      "12:30",
      "<<",
      "- a",
      "# b",
      ": ",
      "---",
      "~1",
    ),
  ),
  maxLength: 12,
});

/** What `JSON.parse` can make of a text, with every number that a double holds. */
export const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyText,
    fc.double({ noNaN: true }),
    fc.constantFrom(null, true, false, 0, -0, 1e21, Infinity, 2 ** 53 + 2),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(anyText, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** A call in which anything may stand, or be missing. */
export const anyCall = fc.record(
  {
    call_id: fc.stringMatching(/^call_[0-9a-f]{4,16}$/),
    agent_id: anyJson,
    start_timestamp: anyJson,
    end_timestamp: anyJson,
    duration_ms: anyJson,
    call_status: anyJson,
    disconnection_reason: anyJson,
    metadata: anyJson,
  },
  { requiredKeys: ["call_id"], noNullPrototype: true },
);
