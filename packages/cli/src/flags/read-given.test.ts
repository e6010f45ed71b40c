import { reference } from "@rollcall/core/v3/spec";
import { describe, expect, it } from "vitest";
import { toParameters } from "./given-flags.js";
import { specFlags } from "./spec-flags.js";

const flags = specFlags(reference.listCalls);

/** What the filters of v3 come to, of `--duration-ms ge:1` and so on. */
function filtersOf(argv: readonly string[]): unknown {
  const options: Record<string, string[]> = {};
  for (let at = 0; at < argv.length; at += 2) {
    const [flag = "", text = ""] = argv.slice(at, at + 2);
    const key = flag.replace(/^--/, "").replace(/-(.)/g, (_, letter) => {
      return letter.toUpperCase();
    });
    options[key] = [...(options[key] ?? []), text];
  }
  return toParameters(flags, options).filter_criteria;
}

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

describe("a wrong filter of v3 is refused", () => {
  const rows: [string, string[], RegExp][] = [
    [
      "no number",
      ["--duration-ms", "long"],
      /^--duration-ms "long" is no number: use a number/,
    ],
    [
      "a test that there is not",
      ["--duration-ms", "gte:5"],
      /^--duration-ms "gte:5" .*use eq, ne, gt, ge, lt, le/,
    ],
    [
      "a test of another kind",
      ["--from-number", "ge:5"],
      /^--from-number "ge:5": .*eq, ne, sw, ew, co, or eq:ge:5/,
    ],
    [
      "a range upside down",
      ["--duration-ms", "bt:5..3"],
      /^--duration-ms "bt:5..3" is no range: use bt:low..high/,
    ],
    [
      "half a range",
      ["--duration-ms", "bt:5"],
      /^--duration-ms "bt:5" is no range/,
    ],
    [
      "no time",
      ["--start-timestamp", "ge:yesterday"],
      /^--start-timestamp "yesterday" is not a time/,
    ],
    [
      "a word that is none of them",
      ["--call-status", "done"],
      /^--call-status "done" is not known: use not_connected or/,
    ],
    [
      "neither true nor false",
      ["--in-voicemail", "no"],
      /^--in-voicemail "no" is not known: use true or false/,
    ],
    [
      "a test of nothing",
      ["--from-number", "sw:"],
      /^--from-number wants a text/,
    ],
    [
      "two numbers",
      ["--duration-ms", "1", "--duration-ms", "2"],
      /^--duration-ms was given two values/,
    ],
    [
      "two texts",
      ["--from-number", "a", "--from-number", "b"],
      /^--from-number was given two values/,
    ],
    [
      "one bound twice",
      ["--duration-ms", "ge:1", "--duration-ms", "ge:2"],
      /^--duration-ms: ge was given twice/,
    ],
    [
      "two tests of a text",
      ["--to-number", "sw:a", "--to-number", "ew:b"],
      /^--to-number: give one test/,
    ],
    [
      "an entry without a key",
      ["--metadata", "A1042"],
      /^--metadata "A1042" names no entry: use key=value/,
    ],
    [
      "an entry with an empty key",
      ["--metadata", "=A1042"],
      /^--metadata "=A1042" names no entry/,
    ],
    [
      "alternatives that are numbers",
      ["--metadata", "a=1", "--metadata", "a=2"],
      /^--metadata a was given two values/,
    ],
    [
      "a truth that is not equal",
      ["--metadata", "a=ne:true"],
      /^--metadata: ne takes no boolean: write ne:"true"/,
    ],
    [
      "a variable with two values",
      ["--dynamic-variables", "a=1", "--dynamic-variables", "a=2"],
      /two values/,
    ],
    [
      "a misspelt name of an object",
      ["--agent", "a,versoin=3"],
      /^--agent "a,versoin=3": versoin is not known.*agent_id, version/,
    ],
    [
      "an object without its main value",
      ["--agent", "version=3"],
      /^--agent "version=3": version is not known, or stands first/,
    ],
    [
      "a version that is no number",
      ["--agent", "a,version=x"],
      /^--agent version "x" is no number/,
    ],
    [
      "a latency that is none",
      ["--tool-calls", "a,latency_ms=slow"],
      /^--tool-calls latency_ms "slow" is no number/,
    ],
    [
      "broken JSON",
      ["--metadata", "{a"],
      /^--metadata begins like JSON and is none/,
    ],
    [
      "JSON beside other values",
      ["--metadata", "{}", "--metadata", "a=b"],
      /^--metadata takes JSON alone/,
    ],
    [
      "a limit twice",
      ["--limit", "1", "--limit", "2"],
      /^--limit was given twice/,
    ],
  ];
  it.each(rows)("%s", (_, argv, message) => {
    expect(() => filtersOf(argv)).toThrow(message);
  });
});
