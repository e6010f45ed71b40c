import { callReference } from "@rollcall/core/spec";
import { callReference as callReferenceOfV3 } from "@rollcall/core/v3/spec";
import { describe, expect, it } from "vitest";
import type { FieldChoice } from "./choose-fields.js";
import { flatTable } from "./flat-table.js";

const schema = callReferenceOfV3;

function namesOf(choice: Omit<FieldChoice, "schema">): string[] {
  const { columns } = flatTable({ schema, ...choice });
  return columns.map(({ name }) => name);
}

/** The cells of a call that are not empty, by the names of their columns. */
function cellsOf(call: unknown, choice?: Partial<FieldChoice>): unknown {
  const { columns, rowOf } = flatTable({ schema, ...choice });
  const entries = rowOf(call).map((cell, index) => {
    return [columns[index]?.name, cell] as const;
  });
  return Object.fromEntries(entries.filter(([, cell]) => cell !== undefined));
}

describe("the columns of calls", () => {
  it("are the fields of the spec in its order, and `other`", () => {
    const v1 = flatTable({ schema: callReference }).columns;
    expect(v1.map(({ name }) => name).slice(0, 3)).toStrictEqual([
      "call_id",
      "agent_id",
      "audio_websocket_protocol",
    ]);
    expect(namesOf({})).toContain("latency.e2e.p50");
    expect(namesOf({}).at(-1)).toBe("other");
  });

  it.each<[string, Omit<FieldChoice, "schema">, string[]]>([
    [
      "fields, in their order",
      { fields: ["start_timestamp", "call_id"] },
      ["start_timestamp", "call_id"],
    ],
    [
      "all that is in an object",
      { fields: ["llm_token_usage"] },
      [
        "llm_token_usage.values",
        "llm_token_usage.average",
        "llm_token_usage.num_requests",
      ],
    ],
    [
      "parts of an object",
      { fields: ["call_analysis.user_sentiment", "latency.e2e.p50"] },
      ["call_analysis.user_sentiment", "latency.e2e.p50"],
    ],
    [
      "what is in a field of the user's own keys",
      { fields: ["metadata.customer_id"] },
      ["metadata"],
    ],
    [
      "no field that is left out",
      { fields: ["llm_token_usage"], leaveOut: ["llm_token_usage.values"] },
      ["llm_token_usage.average", "llm_token_usage.num_requests"],
    ],
    ["no secret", { fields: ["access_token", "call_id"] }, ["call_id"]],
    [
      "a secret that is revealed",
      { fields: ["access_token"], reveal: true },
      ["access_token"],
    ],
  ])("are %s", (_, choice, want) => {
    expect(namesOf(choice)).toStrictEqual([...want, "other"]);
  });
});

describe("the row of a call", () => {
  it.each<[string, unknown, unknown]>([
    ["a text", { call_id: "call_1" }, { call_id: "call_1" }],
    ["a number", { agent_version: 4 }, { agent_version: 4 }],
    [
      "a truth value",
      { opt_in_signed_url: false },
      { opt_in_signed_url: false },
    ],
    ["null", { transfer_destination: null, latency: null }, {}],
    ["an empty text", { agent_name: "" }, { agent_name: "" }],
    [
      "a field of an object",
      { latency: { e2e: { p50: 812 } } },
      { "latency.e2e.p50": 812 },
    ],
    [
      "a list, as JSON",
      { llm_token_usage: { values: [1, 2] } },
      { "llm_token_usage.values": "[1,2]" },
    ],
    [
      "keys of the user's own, as JSON",
      { metadata: { id: "a" } },
      { metadata: '{"id":"a"}' },
    ],
    [
      "a value of another type, as it came",
      { start_timestamp: "yesterday", agent_version: [4] },
      { start_timestamp: "yesterday", agent_version: "[4]" },
    ],
    [
      "a text for an object",
      { latency: "none" },
      { other: '{"latency":"none"}' },
    ],
    [
      "what the spec does not know",
      { mood: null, call_analysis: { mood: "good" } },
      { other: '{"mood":null,"call_analysis":{"mood":"good"}}' },
    ],
    [
      "a key that objects have by themselves",
      JSON.parse('{"__proto__":1,"constructor":2}'),
      { other: '{"__proto__":1,"constructor":2}' },
    ],
    ["no secret", { access_token: "token" }, {}],
    ["null instead of a call", null, { other: "null" }],
    ["a list instead of a call", [1], { other: "[1]" }],
  ])("has %s", (_, call, want) => {
    expect(cellsOf(call)).toStrictEqual(want);
  });

  it("has nothing of what was left out", () => {
    const call = { call_id: "call_1", agent_name: "Reception", mood: "good" };
    expect(cellsOf(call, { fields: ["call_id"] })).toStrictEqual({
      call_id: "call_1",
      other: '{"mood":"good"}',
    });
  });
});
