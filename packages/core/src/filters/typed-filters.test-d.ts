import type { listCalls } from "../generated-v3/operations.js";
import type { components } from "../generated-v3/types.js";
import type { TypedFilters } from "./index.js";

type Filters = TypedFilters<
  components["schemas"]["FilterCriteria"],
  typeof listCalls.parameters.filter_criteria.properties
>;

const isSet: boolean = Math.random() > 2;
const maybe: number | undefined = isSet ? 5 : undefined;

// What people want to write.
({
  start_timestamp: { ge: new Date(), lt: 1_700_000_000_000 },
  call_status: ["ended", "error"],
  from_number: { startsWith: "+1415" },
  metadata: { customer_id: "A1042" },
}) satisfies Filters;
// An open enum takes other words.
({ disconnection_reason: ["user_hangup", "gone"] }) satisfies Filters;
// @ts-expect-error: A closed one does not.
({ call_status: ["ended", "eror"] }) satisfies Filters;
({ call_status: "ended" }) satisfies Filters;
({ call_status: { eq: "ended" } }) satisfies Filters;
({ call_status: { in: ["ended"] } }) satisfies Filters;
({
  in_voicemail: true,
  duration_ms: 7,
  from_number: "+1415",
}) satisfies Filters;
({ duration_ms: { between: [1, 2] } }) satisfies Filters;
({
  end_timestamp: { between: [new Date(), 5] },
  start_timestamp: new Date(),
}) satisfies Filters;
({ duration_ms: { gt: 5, le: 9 } }) satisfies Filters;
// @ts-expect-error: Without its bound a filter would let more in.
({ duration_ms: { ge: 5, lt: maybe } }) satisfies Filters;
({
  metadata: {
    age: { ge: 18, lt: 65 },
    city: { startsWith: "S", endsWith: "o", ne: "So" },
    tier: ["gold", "silver"],
    note: { exists: false },
    vip: true,
  },
}) satisfies Filters;
({
  agent: [{ agent_id: "agent_1", version: [3] }],
  tool_calls: [{ name: "book", latency_ms: { gt: 250 }, success: true }],
}) satisfies Filters;

// The wire's form, and both at once.
({
  duration_ms: { type: "number", op: "ge", value: 5 },
  start_timestamp: { type: "range", op: "bt", value: [1, 2] },
  from_number: { eq: "+1" },
  metadata: [
    { key: "a", type: "string", op: "eq", value: "x" },
    { key: "a", ge: 1, lt: 2 },
  ],
}) satisfies Filters;
({ metadata: { a: { type: "present", op: "pr" } } }) satisfies Filters;

// @ts-expect-error: A number does not start with anything.
({ duration_ms: { startsWith: "1" } }) satisfies Filters;
// @ts-expect-error: A duration is no moment.
({ duration_ms: { ge: new Date() } }) satisfies Filters;
// @ts-expect-error: Nor is metadata.
({ metadata: { day: new Date() } }) satisfies Filters;
// @ts-expect-error: Text is not a moment.
({ start_timestamp: { ge: "2026-03-11" } }) satisfies Filters;
// @ts-expect-error: A number is not text.
({ from_number: 1415 }) satisfies Filters;
// @ts-expect-error: Text is compared with one value.
({ from_number: ["+1", "+2"] }) satisfies Filters;
// @ts-expect-error: Words have no order.
({ call_status: { ne: "ended" } }) satisfies Filters;
// @ts-expect-error: Two lower bounds.
({ duration_ms: { ge: 1, gt: 2 } }) satisfies Filters;
// @ts-expect-error: Two tests that cannot be combined.
({ from_number: { startsWith: "+", endsWith: "1" } }) satisfies Filters;
// @ts-expect-error: A range has two ends.
({ duration_ms: { between: [1] } }) satisfies Filters;
// @ts-expect-error: This filter does not ask whether there is something.
({ duration_ms: { exists: true } }) satisfies Filters;
// @ts-expect-error: Dynamic variables are text.
({ dynamic_variables: { age: 5 } }) satisfies Filters;
// @ts-expect-error: A name that nobody knows.
({ durationMs: 5 }) satisfies Filters;
// @ts-expect-error: A test that the kind does not have.
({ duration_ms: { type: "number", op: "sw", value: 5 } }) satisfies Filters;
// @ts-expect-error: A tool's success is true or false.
({ tool_calls: [{ name: "book", success: "yes" }] }) satisfies Filters;
