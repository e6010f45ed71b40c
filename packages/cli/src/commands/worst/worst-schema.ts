import { textOrNull } from "../../schema/json-schema.js";
import { type Measure, measures } from "./measures.js";

const all: readonly Measure[] = Object.values(measures);

/** One call that `rollcall worst` prints: one of the values is there. */
export const worstSchema = {
  type: "object",
  properties: {
    rank: { type: "integer", minimum: 1 },
    call_id: textOrNull,
    agent_id: textOrNull,
    start_timestamp: { type: ["number", "null"] },
    disconnection_reason: textOrNull,
    ...Object.fromEntries(all.map(describeField)),
  },
  required: ["rank", "call_id"],
  oneOf: all.map(({ field }) => ({ required: [field] })),
};

/** A mood is a text, all others are numbers. */
function describeField({ field, record }: Measure) {
  return [field, { type: typeof record(0) }];
}
