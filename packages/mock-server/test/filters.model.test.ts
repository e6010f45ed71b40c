import { type FilterOp, filterKinds } from "@rollcall/core/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CallTest, passesAll } from "../src/api/filters/call-test.js";
import { planFilters } from "../src/api/filters/filter-plan.js";
import { readFilters } from "../src/api/filters/read-filters.js";
import type { FilterSpecs } from "../src/spec.js";
import { describeFilters } from "./support/filters-model.js";

describeFilters(40);

describe("a test has a fast path by what it tests and how", () => {
  const test = (path: string, op: FilterOp, value: unknown): CallTest => ({
    kind: "field",
    path: path.split("/"),
    op,
    value,
  });
  it.each([
    ["start_timestamp", "ge", 5, { starts: { from: 5 } }],
    ["start_timestamp", "gt", 5, { starts: { from: 6 } }],
    ["start_timestamp", "le", 5.5, { starts: { before: 6 } }],
    ["start_timestamp", "bt", [5, 9], { starts: { from: 5, before: 10 } }],
    ["end_timestamp", "lt", 5.5, { ends: { before: 6 } }],
    ["agent_id", "in", ["a"], { agentIds: ["a"] }],
    ["agent_id", "eq", "a", { agentIds: ["a"] }],
  ] as const)("%s %s", (field, op, value, plan) => {
    expect(planFilters([test(field, op, value)])).toMatchObject(plan);
    expect(planFilters([test(field, op, value)]).others).toEqual([]);
  });

  it.each([
    ["start_timestamp", "ne", 5],
    ["start_timestamp", "np", undefined],
    ["agent_id", "sw", "a"],
    ["metadata/agent_id", "eq", "a"],
    ["direction", "eq", "inbound"],
  ] as const)("or none: %s %s", (field, op, value) => {
    const only = test(field, op, value);
    expect(planFilters([only]).others).toEqual([only]);
  });

  it("two tests of one field both count", () => {
    const plan = planFilters([
      test("agent_id", "in", ["a", "b"]),
      test("agent_id", "eq", "b"),
      test("start_timestamp", "ge", 3),
      test("start_timestamp", "gt", 7),
    ]);
    expect(plan).toMatchObject({ agentIds: ["b"], starts: { from: 8 } });
  });
});

describe("the filters of the third version", () => {
  const call = {
    call_id: "call_1",
    agent_id: "agent_a",
    agent_version: 2,
    metadata: { tier: "gold", age: 7, "a/b": true, none: null },
    tool_calls: [
      { name: "book", latency_ms: 900, success: true },
      { name: "send", latency_ms: 100, success: false },
    ],
  };
  const field = (rule: FilterSpecs[string]["filter"]) => ({ filter: rule });
  const specs: FilterSpecs = {
    agent: {
      filter: { match: "any" },
      items: {
        type: "object",
        properties: {
          agent_id: {
            type: "string",
            filter: { field: "/agent_id", op: "eq" },
          },
          version: {
            type: "array",
            filter: { field: "/agent_version", op: "in" },
          },
        },
      },
    },
    tool_calls: {
      filter: { match: "all", each: "/tool_calls" },
      items: {
        type: "object",
        properties: {
          name: { type: "string", filter: { field: "/name", op: "eq" } },
          latency_ms: {
            type: "object",
            filter: { field: "/latency_ms", kinds: ["number", "range"] },
          },
          success: {
            type: "object",
            filter: { field: "/success", kinds: ["boolean"] },
          },
        },
      },
    },
    metadata: field({
      field: "/metadata",
      key: "key",
      kinds: ["string", "number", "boolean", "range", "enum", "present"],
    }),
  };
  const passes = (values: Record<string, unknown>): boolean =>
    passesAll(
      readFilters(specs, values, (key) => key),
      call,
    );

  it.each([
    ["no filter", {}, true],
    [
      "one of several agents",
      { agent: [{ agent_id: "agent_b" }, { agent_id: "agent_a" }] },
      true,
    ],
    [
      "an agent and its version",
      { agent: [{ agent_id: "agent_a", version: [1, 2] }] },
      true,
    ],
    [
      "another version of it",
      { agent: [{ agent_id: "agent_a", version: [1] }] },
      false,
    ],
    ["an empty list of agents", { agent: [] }, true],
    ["a tool's use by name", { tool_calls: [{ name: "send" }] }, true],
    ["two uses", { tool_calls: [{ name: "send" }, { name: "book" }] }, true],
    [
      "a use that is not there",
      { tool_calls: [{ name: "send" }, { name: "pay" }] },
      false,
    ],
    [
      "one use that is all of it",
      {
        tool_calls: [
          {
            name: "book",
            latency_ms: { type: "number", op: "gt", value: 500 },
            success: { type: "boolean", op: "eq", value: true },
          },
        ],
      },
      true,
    ],
    [
      "what no single use is",
      {
        tool_calls: [
          {
            name: "send",
            latency_ms: { type: "range", op: "bt", value: [500, 900] },
          },
        ],
      },
      false,
    ],
    [
      "an entry's text",
      { metadata: [{ key: "tier", type: "string", op: "sw", value: "go" }] },
      true,
    ],
    [
      "an entry's text, exactly",
      { metadata: [{ key: "tier", type: "string", op: "eq", value: "Gold" }] },
      false,
    ],
    [
      "a number as text",
      { metadata: [{ key: "age", type: "string", op: "eq", value: "7" }] },
      false,
    ],
    [
      "both ends of a range",
      { metadata: [{ key: "age", type: "range", op: "bt", value: [7, 7] }] },
      true,
    ],
    [
      "an entry with a slash",
      { metadata: [{ key: "a/b", type: "boolean", op: "eq", value: true }] },
      true,
    ],
    [
      "all conditions",
      {
        metadata: [
          { key: "tier", type: "present", op: "pr" },
          { key: "age", type: "enum", op: "in", value: ["7"] },
        ],
      },
      false,
    ],
    [
      "null as absent",
      { metadata: [{ key: "none", type: "present", op: "np" }] },
      true,
    ],
    [
      "what is absent differs from nothing",
      { metadata: [{ key: "none", type: "string", op: "ne", value: "x" }] },
      false,
    ],
    [
      "what every object inherits",
      { metadata: [{ key: "constructor", type: "present", op: "pr" }] },
      false,
    ],
  ] as const)("%s", (_name, values, want) => {
    expect(passes(values)).toBe(want);
  });

  it.each([
    [
      "a kind that the filter does not take",
      { type: "text", op: "eq", value: 1 },
      /metadata\[0\]\.type must be one of string/,
    ],
    [
      "a test of another kind",
      { type: "string", op: "gt", value: "1" },
      /metadata\[0\]\.op must be one of eq, ne, sw/,
    ],
    [
      "a value of another type",
      { type: "range", op: "bt", value: [1] },
      /metadata\[0\]\.value must be a list of two numbers/,
    ],
  ] as const)("refuse %s", (_name, condition, message) => {
    expect(() => passes({ metadata: [{ key: "a", ...condition }] })).toThrow(
      message,
    );
  });

  const anyShape = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.oneof(fc.jsonValue(), anyFilterObject())),
  );
  it("are read or refused with 400, whatever the values are", () => {
    const shapes: FilterSpecs = {
      ...specs,
      call_id: field({ field: "/call_id", kinds: ["string", "enum"] }),
      among: field({ field: "/call_id", op: "in" }),
      between: field({ field: "/agent_version", op: "bt" }),
      since: field({ field: "/agent_version", op: "ge" }),
      prefix: field({ field: "/call_id", op: "sw" }),
    };
    const keys = fc.constantFrom(...Object.keys(shapes));
    const property = fc.property(keys, anyShape, (key, value) => {
      try {
        const tests = readFilters(shapes, { [key]: value }, (name) => name);
        passesAll(tests, call);
      } catch (error) {
        expect(error).toMatchObject({
          status: 400,
          message: expect.stringContaining(key),
        });
      }
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it.each([
    ["metadata", { key: "a", type: "present", op: "pr" }, /a list of objects/],
    ["metadata", [null], /a list of objects/],
    ["metadata", [{ type: "present", op: "pr" }], /metadata\[0\]\.key .* text/],
    ["agent", { agent_id: "agent_a" }, /a list of objects/],
    ["agent", "agent_a", /a list of objects/],
    ["agent", [{ version: 2 }], /agent\[0\]\.version .* a list/],
    ["tool_calls", [[]], /a list of objects/],
  ] as const)("refuse %s: %j", (key, value, message) => {
    expect(() => passes({ [key]: value })).toThrow(message);
  });
});

/** Something like the objects that filters take, with wrong values in it. */
function anyFilterObject(): fc.Arbitrary<unknown> {
  const any = fc.jsonValue();
  return fc.record(
    {
      key: any,
      type: fc.oneof(any, fc.constantFrom(...Object.keys(filterKinds))),
      op: fc.oneof(any, fc.constantFrom("eq", "in", "bt", "pr")),
      value: any,
      agent_id: any,
      version: any,
      latency_ms: any,
    },
    { requiredKeys: [] },
  );
}
