import { expectTypeOf } from "vitest";
import { createClient, type ListCallsParameters } from "../index.js";

type Filters = NonNullable<ListCallsParameters["filter_criteria"]>;

const isSet: boolean = Math.random() > 2;
const maybe: number | undefined = isSet ? 5 : undefined;
const day = new Date();

// What people want to write.
({
  start_timestamp: { ge: day, lt: 1_700_000_000_000 },
  agent_id: ["a", "b"],
}) satisfies Filters;
({ start_timestamp: day, end_timestamp: 5 }) satisfies Filters;
({ start_timestamp: { eq: day }, end_timestamp: { gt: 5 } }) satisfies Filters;
({ start_timestamp: { gt: maybe, le: maybe } }) satisfies Filters;
({ end_timestamp: { between: [day, 5] } }) satisfies Filters;
({ agent_id: "a" }) satisfies Filters;
({ agent_id: { eq: "a" } }) satisfies Filters;
({ agent_id: { in: ["a"] as const } }) satisfies Filters;
({ agent_id: undefined, start_timestamp: undefined }) satisfies Filters;

// The wire's keys, and both at once.
({ after_start_timestamp: day, agent_id: ["a"] }) satisfies Filters;
({ after_start_timestamp: 5, end_timestamp: { lt: day } }) satisfies Filters;
expectTypeOf<Filters["before_end_timestamp"]>().toEqualTypeOf<
  number | Date | undefined
>();

const client = createClient({ apiKey: "key" });
const filter_criteria = { start_timestamp: { ge: day }, agent_id: "a" };
client.calls.list({ filter_criteria });
client.calls.pages({ filter_criteria });
client.calls.iterate({ filter_criteria, limit: 5 });

// @ts-expect-error: The legacy list has no such filter.
({ from_number: "+1415" }) satisfies Filters;
// @ts-expect-error: Nor such a test.
({ start_timestamp: { ne: 5 } }) satisfies Filters;
// @ts-expect-error: An agent's id is compared as a whole.
({ agent_id: { startsWith: "a" } }) satisfies Filters;
// @ts-expect-error: Text is not a moment.
({ start_timestamp: { ge: "2026-03-11" } }) satisfies Filters;
// @ts-expect-error: A number is no id.
({ agent_id: 5 }) satisfies Filters;
// @ts-expect-error: Two lower bounds.
({ start_timestamp: { ge: 1, gt: 2 } }) satisfies Filters;
// @ts-expect-error: A moment and a bound.
({ start_timestamp: { eq: 1, lt: 2 } }) satisfies Filters;
// @ts-expect-error: A range has two ends.
({ start_timestamp: { between: [1] } }) satisfies Filters;
// @ts-expect-error: The conditions of the present version.
({ start_timestamp: { type: "number", op: "ge", value: 5 } }) satisfies Filters;
