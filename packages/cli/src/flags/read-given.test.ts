import { describe, expect, it } from "vitest";
import { filtersOf } from "../../test/filters-of.js";

const number = (op: string, value: number) => ({ type: "number", op, value });
const string = (op: string, value: string) => ({ type: "string", op, value });
const words = (...value: string[]) => ({ type: "enum", op: "in", value });

describe("a filter of v3 is written", () => {
  const october = Date.parse("2026-10-01");
  const november = Date.parse("2026-11-01");
  const rows: [string, string[], object][] = [
    [
      "a value alone",
      ["--duration-ms", "60000"],
      { duration_ms: number("eq", 60_000) },
    ],
    [
      "a test",
      ["--duration-ms", "ge:60000"],
      { duration_ms: number("ge", 60_000) },
    ],
    [
      "a test of less than nothing",
      ["--combined-cost", "gt:-0.5"],
      { combined_cost: number("gt", -0.5) },
    ],
    [
      "two bounds",
      ["--duration-ms", "ge:1000", "--duration-ms", "lt:2000"],
      { duration_ms: { ge: 1000, lt: 2000 } },
    ],
    [
      "a range",
      ["--duration-ms", "bt:1000..60000"],
      { duration_ms: { type: "range", op: "bt", value: [1000, 60_000] } },
    ],
    [
      "a range of days",
      ["--start-timestamp", "bt:2026-10-01..2026-11-01"],
      {
        start_timestamp: {
          type: "range",
          op: "bt",
          value: [october, november],
        },
      },
    ],
    [
      "a day, and epoch milliseconds",
      [
        "--start-timestamp",
        "ge:2026-10-01",
        "--start-timestamp",
        `lt:${november}`,
      ],
      { start_timestamp: { ge: october, lt: november } },
    ],
    [
      "a moment, whose colons are no test",
      ["--end-timestamp", "2026-10-01T08:30+02:00"],
      { end_timestamp: number("eq", Date.parse("2026-10-01T06:30Z")) },
    ],
    [
      "the beginning of a number",
      ["--from-number", "sw:+1415"],
      { from_number: string("sw", "+1415") },
    ],
    [
      "a text with a colon",
      ["--batch-call-id", "a:b"],
      { batch_call_id: string("eq", "a:b") },
    ],
    [
      "a text that begins like a test",
      ["--call-id", "eq:sw:a"],
      { call_id: string("eq", "sw:a") },
    ],
    [
      "a text that begins like a test of other languages",
      ["--call-id", "eq:!=a"],
      { call_id: string("eq", "!=a") },
    ],
    [
      "an address, whose colon is no test",
      ["--to-number", "sip:a@b"],
      { to_number: string("eq", "sip:a@b") },
    ],
    [
      "an entry that begins like JSON",
      ["--metadata", "crm=eq:[1]"],
      { metadata: [{ key: "crm", ...string("eq", "[1]") }] },
    ],
    [
      "an entry that begins like JSON and is none",
      ["--metadata", "name=[a"],
      { metadata: [{ key: "name", ...string("eq", "[a") }] },
    ],
    [
      "a text in quotes, which are its own",
      ["--call-id", '"a"'],
      { call_id: string("eq", '"a"') },
    ],
    [
      "one of some words",
      ["--call-status", "ended"],
      { call_status: words("ended") },
    ],
    [
      "several words",
      [
        "--call-status",
        "ended",
        "--call-status",
        "eq:error",
        "--call-status",
        "in:ongoing",
      ],
      { call_status: words("ended", "error", "ongoing") },
    ],
    [
      "true or false",
      ["--in-voicemail", "false"],
      { in_voicemail: { type: "boolean", op: "eq", value: false } },
    ],
    [
      "an entry",
      ["--metadata", "customer_id=A1042"],
      { metadata: [{ key: "customer_id", ...string("eq", "A1042") }] },
    ],
    [
      "an entry's test",
      ["--metadata", "customer_id=sw:A10"],
      { metadata: [{ key: "customer_id", ...string("sw", "A10") }] },
    ],
    [
      "entries of each kind",
      [
        "--metadata",
        "age=30",
        "--metadata",
        "vip=true",
        "--metadata",
        'zip="10115"',
        "--metadata",
        "score=bt:1..2",
      ],
      {
        metadata: [
          { key: "age", ...number("eq", 30) },
          { key: "vip", type: "boolean", op: "eq", value: true },
          { key: "zip", ...string("eq", "10115") },
          { key: "score", type: "range", op: "bt", value: [1, 2] },
        ],
      },
    ],
    [
      "both bounds of an entry",
      ["--metadata", "age=ge:18", "--metadata", "age=lt:65"],
      {
        metadata: [
          { key: "age", ...number("ge", 18) },
          { key: "age", ...number("lt", 65) },
        ],
      },
    ],
    [
      "alternatives of an entry",
      ["--metadata", "tier=gold", "--metadata", "tier=silver"],
      { metadata: [{ key: "tier", ...words("gold", "silver") }] },
    ],
    [
      "a number in quotes among alternatives",
      ["--metadata", 'zip="10115"', "--metadata", 'zip=in:"10117"'],
      { metadata: [{ key: "zip", ...words("10115", "10117") }] },
    ],
    [
      "whether an entry is there",
      ["--metadata", "a=pr", "--metadata", "b=np", "--metadata", "c=eq:pr"],
      {
        metadata: [
          { key: "a", type: "present", op: "pr" },
          { key: "b", type: "present", op: "np" },
          { key: "c", ...string("eq", "pr") },
        ],
      },
    ],
    [
      "an entry with an = in its value",
      ["--custom-attributes", "q=a=b"],
      { custom_attributes: [{ key: "q", ...string("eq", "a=b") }] },
    ],
    [
      "a variable, which is a text whatever it looks like",
      ["--dynamic-variables", "age=30"],
      { dynamic_variables: [{ key: "age", ...string("eq", "30") }] },
    ],
    ["an agent", ["--agent", "a"], { agent: [{ agent_id: "a" }] }],
    [
      "agents and versions",
      ["--agent", "a,version=3,version=4", "--agent", "b"],
      { agent: [{ agent_id: "a", version: [3, 4] }, { agent_id: "b" }] },
    ],
    [
      "an id with a comma",
      ["--agent", "a,b,version=3"],
      { agent: [{ agent_id: "a,b", version: [3] }] },
    ],
    [
      "a use of a tool",
      ["--tool-calls", "book,latency_ms=ge:500,success=false"],
      {
        tool_calls: [
          {
            name: "book",
            latency_ms: number("ge", 500),
            success: { type: "boolean", op: "eq", value: false },
          },
        ],
      },
    ],
    [
      "JSON in the client's form",
      ["--duration-ms", '{"ge":1}'],
      { duration_ms: { ge: 1 } },
    ],
    [
      "JSON of entries",
      ["--metadata", '{"a":{"ne":1}}'],
      { metadata: { a: { ne: 1 } } },
    ],
    [
      "JSON of one object beside others",
      ["--agent", '{"agent_id":"x,version=1"}', "--agent", "b"],
      { agent: [{ agent_id: "x,version=1" }, { agent_id: "b" }] },
    ],
    [
      "a text that begins like JSON",
      ["--call-id", "eq:{a"],
      { call_id: string("eq", "{a") },
    ],
  ];
  it.each(rows)("%s", (_, argv, filters) => {
    expect(filtersOf(argv)).toEqual(filters);
  });
});
