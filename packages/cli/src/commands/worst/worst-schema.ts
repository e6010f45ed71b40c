import { objectOf, recordSchema } from "../../output/object-schema.js";
import { type Measure, measures } from "./measures.js";

const text = { type: ["string", "null"] };

/** What a record has, whatever calls are ranked by. */
const common = {
  rank: { type: "integer", minimum: 1 },
  call_id: text,
  agent_id: text,
  start_timestamp: { type: ["number", "null"] },
  disconnection_reason: text,
};

/** One call that `rollcall worst` prints, by one measure. */
export function schemaOf(measure: Measure) {
  return objectOf({
    ...common,
    ...describeValue(measure),
  });
}

const values = Object.values<Measure>(measures).map(describeValue);

/** One call that `rollcall worst` prints: one of the values is there. */
export const worstSchema = recordSchema({
  ...objectOf(Object.assign({ ...common }, ...values)),
  required: Object.keys(common),
  oneOf: values.map((properties) => ({
    type: "object",
    properties,
    required: Object.keys(properties),
  })),
});

/** A mood is a text, all others are numbers. */
function describeValue({ field, record }: Measure) {
  const type = typeof record(0);
  return { [field]: { type } };
}
