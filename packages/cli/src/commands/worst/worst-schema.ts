import { objectOf, textOrNull } from "../../schema/json-schema.js";
import { type Measure, measures } from "./measures.js";

/** What a record has, whatever calls are ranked by. */
const common = {
  rank: { type: "integer", minimum: 1 },
  call_id: textOrNull,
  agent_id: textOrNull,
  start_timestamp: { type: ["number", "null"] },
  disconnection_reason: textOrNull,
};

/** One call that `rollcall worst` prints, by one measure. */
export function schemaOf(measure: Measure) {
  const value = describeValue(measure);
  return objectOf({
    ...common,
    ...value,
  });
}

const values = Object.values<Measure>(measures).map(describeValue);

/** One call that `rollcall worst` prints: one of the values is there. */
export const worstSchema = {
  ...objectOf(Object.assign({}, common, ...values)),
  required: Object.keys(common),
  oneOf: values.map((value) => ({ required: Object.keys(value) })),
};

/** A mood is a text, all others are numbers. */
function describeValue({ field, record }: Measure) {
  const type = typeof record(0);
  return { [field]: { type } };
}
