import { describe, expect, test } from "vitest";
import { failureIn } from "../../test/support/failure-in.js";
import { filteredList } from "../../test/support/filtered-list.js";
import { InputError } from "../errors/input-error.js";
import { compileFilters } from "./index.js";

const refusalOf = (filter_criteria: unknown) =>
  failureIn(() => compileFilters(filteredList, { filter_criteria }));

const seconds = 1_773_230_400;
const circular: Record<string, unknown> = {};
circular.ge = circular;

type Row = [name: string, given: unknown, parameter: string, expected: string];

const conditions: Row[] = [
  ["a filter that is not known", { durationMs: 5 }, "durationMs", "agent, "],
  [
    "a test that is not known",
    { duration_ms: { min: 5 } },
    "duration_ms",
    "number (eq, ne, gt, ge, lt, le) or range (between)",
  ],
  [
    "a test by the wire's name",
    { from_number: { sw: "+1" } },
    "from_number",
    "string (eq, ne, startsWith, endsWith, contains)",
  ],
  [
    "the name of a prototype",
    { duration_ms: { constructor: 5 } },
    "duration_ms",
    "number (eq",
  ],
  [
    "a test that the filter does not have",
    { duration_ms: { startsWith: "1" } },
    "duration_ms",
    "number (eq",
  ],
  [
    "ne of a list's words",
    { call_status: { ne: "ended" } },
    "call_status",
    "enum (in)",
  ],
  [
    "presence of what has no such test",
    { duration_ms: { exists: true } },
    "duration_ms",
    "number (eq",
  ],
  [
    "a list where none is compared",
    { from_number: ["+1", "+2"] },
    "from_number",
    "string (eq",
  ],
  [
    "text for a number",
    { duration_ms: { ge: "long" } },
    "duration_ms.ge",
    "number",
  ],
  ["a number for text", { from_number: 1415 }, "from_number", "string"],
  [
    "text for true or false",
    { in_voicemail: "true" },
    "in_voicemail",
    "boolean",
  ],
  [
    "text for presence",
    { score: { exists: "no" } },
    "score.exists",
    "true or false",
  ],
  ["null", { duration_ms: null }, "duration_ms", "number"],
  [
    "null as a bound",
    { duration_ms: { ge: null, lt: 5 } },
    "duration_ms.ge",
    "number",
  ],
  ["NaN", { duration_ms: Number.NaN }, "duration_ms", "number"],
  [
    "infinity",
    { duration_ms: { lt: Number.POSITIVE_INFINITY } },
    "duration_ms.lt",
    "number",
  ],
  ["a bigint", { duration_ms: { lt: 5n } }, "duration_ms.lt", "number"],
  [
    "a Date that is no moment",
    { duration_ms: new Date(0) },
    "duration_ms",
    "number",
  ],
  [
    "an invalid Date",
    { start_timestamp: { ge: new Date("soon") } },
    "start_timestamp.ge",
    "a Date or epoch milliseconds",
  ],
  [
    "seconds",
    { start_timestamp: { ge: seconds } },
    "start_timestamp.ge",
    "milliseconds, not seconds",
  ],
  [
    "seconds in a range",
    { start_timestamp: { between: [0, seconds] } },
    "start_timestamp.between",
    "milliseconds, not seconds",
  ],
  [
    "a moment as text",
    { start_timestamp: { ge: "2026-03-11" } },
    "start_timestamp.ge",
    "a Date or epoch milliseconds",
  ],
  ["no test at all", { duration_ms: {} }, "duration_ms", "number (eq"],
  [
    "a bound that is nothing",
    { duration_ms: { ge: undefined } },
    "duration_ms.ge",
    "number",
  ],
  [
    "a second bound that is nothing, without which more would match",
    { duration_ms: { ge: 5, lt: undefined } },
    "duration_ms.lt",
    "number",
  ],
  ["an empty list of words", { call_status: [] }, "call_status", "strings"],
  ["a hole in a list", { call_status: new Array(1) }, "call_status", "strings"],
  [
    "a list of other things",
    { call_status: ["ended", 5] },
    "call_status",
    "strings",
  ],
  [
    "a range that ends before it begins",
    { duration_ms: { between: [9, 5] } },
    "duration_ms.between",
    "range",
  ],
  [
    "a range of three",
    { duration_ms: { between: [1, 2, 3] } },
    "duration_ms.between",
    "range",
  ],
  [
    "a range of one",
    { duration_ms: { between: [1] } },
    "duration_ms.between",
    "range",
  ],
  [
    "bounds that nothing meets",
    { duration_ms: { gt: 9, lt: 5 } },
    "duration_ms",
    "one test, or a lower bound and an upper one",
  ],
  [
    "two lower bounds",
    { duration_ms: { ge: 1, gt: 2 } },
    "duration_ms",
    "one test, or a lower bound and an upper one",
  ],
  [
    "three bounds",
    { duration_ms: { ge: 1, lt: 9, le: 8 } },
    "duration_ms",
    "one test, or a lower bound and an upper one",
  ],
  [
    "tests that cannot be combined",
    { from_number: { startsWith: "+", endsWith: "9" } },
    "from_number",
    "one test, or a lower bound and an upper one",
  ],
  ["a circular object", { duration_ms: circular }, "duration_ms.ge", "number"],
  [
    "an object that is no text",
    { start_timestamp: { toString: false } },
    "start_timestamp",
    "number (eq",
  ],
  [
    "a bigint as a moment",
    { start_timestamp: 5n },
    "start_timestamp",
    "a Date",
  ],
  ["a function", { duration_ms: () => 5 }, "duration_ms", "number"],
  ["a Map", { duration_ms: new Map([["ge", 5]]) }, "duration_ms", "number"],
];

const wire: Row[] = [
  [
    "a kind that the filter does not take",
    { duration_ms: { type: "string", op: "eq", value: "5" } },
    "duration_ms",
    "number (eq",
  ],
  [
    "no kind",
    { duration_ms: { op: "eq", value: 5 } },
    "duration_ms",
    "number (eq",
  ],
  [
    "a test that the kind does not have",
    { duration_ms: { type: "number", op: "bt", value: [1, 2] } },
    "duration_ms",
    "number (eq",
  ],
  [
    "nothing",
    { duration_ms: { type: "number", op: "eq" } },
    "duration_ms",
    "number",
  ],
  [
    "a value where none belongs",
    { score: { type: "present", op: "pr", value: 1 } },
    "score",
    "nothing",
  ],
  [
    "a value of another kind",
    { duration_ms: { type: "range", op: "bt", value: 5 } },
    "duration_ms",
    "range",
  ],
  [
    "more than a condition has",
    { duration_ms: { type: "number", op: "ge", value: 5, lt: 9 } },
    "duration_ms",
    "number (eq",
  ],
  [
    "seconds",
    { start_timestamp: { type: "number", op: "ge", value: seconds } },
    "start_timestamp",
    "milliseconds, not seconds",
  ],
];

const entries: Row[] = [
  [
    "no entry",
    { metadata: {} },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "an empty list",
    { metadata: [] },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "one that is nothing",
    { metadata: { a: undefined } },
    "metadata.a",
    "string or",
  ],
  [
    "one of two that is nothing, without which more would match",
    { metadata: { a: "A", b: undefined } },
    "metadata.b",
    "string or",
  ],
  [
    "a test that is nothing",
    { metadata: [{ key: "a", ge: 1, lt: undefined }] },
    "metadata.a.lt",
    "number",
  ],
  [
    "text",
    { metadata: "a=b" },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "null",
    { metadata: null },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "a condition of the wire that is in no list",
    { metadata: { key: "a", type: "string", op: "eq", value: "b" } },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "a condition of no key",
    { metadata: [{ type: "present", op: "pr" }] },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "a hole",
    { metadata: new Array(1) },
    "metadata",
    'conditions by key, or a list of them with "key"',
  ],
  [
    "null for a value",
    { metadata: { tier: null } },
    "metadata.tier",
    "string or number or boolean",
  ],
  [
    "a Date",
    { metadata: { day: new Date(0) } },
    "metadata.day",
    "string or number or boolean",
  ],
  [
    "a nested object",
    { metadata: { address: { city: "Oslo" } } },
    "metadata.address",
    "string (eq",
  ],
  [
    "a kind that the filter does not take",
    { dynamic_variables: { age: 5 } },
    "dynamic_variables.age",
    "string",
  ],
  [
    "an empty list of an entry",
    { metadata: { tier: [] } },
    "metadata.tier",
    "strings",
  ],
];

const groups: Row[] = [
  ["an empty list", { agent: [] }, "agent", "at least one item"],
  [
    "an empty list inside",
    { agent: [{ agent_id: "a", version: [] }] },
    "agent.0.version",
    "at least one item",
  ],
  ["no list", { agent: { agent_id: "a" } }, "agent", "array"],
  [
    "no name",
    { tool_calls: [{ success: true }] },
    "tool_calls.0.name",
    "string",
  ],
  [
    "what is not known",
    { tool_calls: [{ name: "a", latency: 5 }] },
    "tool_calls.0.latency",
    "name, latency_ms, success",
  ],
  [
    "a wrong condition",
    { tool_calls: [{ name: "a", success: "yes" }] },
    "tool_calls.0.success",
    "boolean",
  ],
  [
    "two bounds, as no item shows what they are for",
    { tool_calls: [{ name: "a", latency_ms: { ge: 1, lt: 5 } }] },
    "tool_calls.0.latency_ms.lt",
    "one bound, or between",
  ],
];

describe.each([
  ["A condition", conditions],
  ["A condition of the wire", wire],
  ["Entries", entries],
  ["A group", groups],
])("%s is refused for", (_of, rows) => {
  test.each(rows)("%s", (_name, given, parameter, expected) => {
    const error = refusalOf(given);
    expect(error).toBeInstanceOf(InputError);
    const refusal = error as InputError;
    expect(refusal.parameter).toBe(`filter_criteria.${parameter}`);
    expect(refusal.expected.startsWith(expected), refusal.message).toBe(true);
  });
});

test("A range that ends before it begins is called so", () => {
  const { message } = refusalOf({ duration_ms: { between: [9, 5] } }) as Error;
  expect(message).toBe(
    "filter_criteria.duration_ms.between is of type reversed range; expected range",
  );
});

describe("No refusal shows what may be personal:", () => {
  test.each([
    ["number", { from_number: 12125550123 }],
    ["a key", { metadata: { "+12125550123": null } }],
    ["a test's name", { from_number: { "+12125550123": 1 } }],
    ["string", { duration_ms: { ge: "+12125550123" } }],
    ["text in a list", { call_status: ["+12125550123", null] }],
    ["a kind", { duration_ms: { type: "+12125550123" } }],
  ])("%s", (_name, given) => {
    const { message } = refusalOf(given) as InputError;
    expect(message).not.toContain("2125550123");
  });
});
