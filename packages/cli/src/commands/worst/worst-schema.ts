import { type Measure, measures } from "./measures.js";

const text = { type: ["string", "null"] };
const all: readonly Measure[] = Object.values(measures);

/** One call that `rollcall worst` prints: one of the values is there. */
export const worstSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  properties: {
    rank: { type: "integer", minimum: 1 },
    call_id: text,
    agent_id: text,
    start_timestamp: { type: ["number", "null"] },
    disconnection_reason: text,
    ...Object.fromEntries(all.map(describeField)),
  },
  required: ["rank", "call_id"],
  oneOf: all.map(({ field }) => ({ required: [field] })),
};

/** A mood is a text, all others are numbers. */
function describeField({ field, record }: Measure) {
  return [field, { type: typeof record(0) }];
}
