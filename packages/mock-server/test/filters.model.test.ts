import {
  type FilterKind,
  type FilterOp,
  filterKinds,
} from "@rollcall/core/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CallTest,
  type FieldTest,
  passesAll,
} from "../src/api/filters/call-test.js";
import { planFilters } from "../src/api/filters/fast-paths.js";
import { readFilters } from "../src/api/filters/read-filters.js";
import { BlockCache } from "../src/api/list/block-cache.js";
import type { ListQuery } from "../src/api/list/list-query.js";
import { PageWriter } from "../src/api/list/page-writer.js";
import type { Call } from "../src/calls/call.js";
import { DATA_END } from "../src/calls/computed/data-options.js";
import type { Workspace } from "../src/calls/workspace.js";
import { createMock } from "../src/create-mock.js";
import type { FilterSpecs } from "../src/spec.js";
import { change } from "./support/change-calls.js";
import { compareCalls, everyCall, ids } from "./support/oracle.js";

const DAY = 86_400_000;

/** What a model of a filter does with the value of a field. */
type Model = (found: never, wanted: never) => boolean;

/** The tests once more, as simply as one can write them. */
const models: Record<FilterOp, Model> = {
  eq: (found, wanted) => Object.is(found, wanted),
  ne: (found, wanted) => !Object.is(found, wanted),
  lt: (found: number, wanted: number) => found < wanted,
  le: (found: number, wanted: number) => !(found > wanted),
  gt: (found: number, wanted: number) => found > wanted,
  ge: (found: number, wanted: number) => !(found < wanted),
  sw: (found: string, wanted: string) => found.indexOf(wanted) === 0,
  ew: (found: string, wanted: string) =>
    found.slice(found.length - wanted.length) === wanted,
  co: (found: string, wanted: string) => found.split(wanted).length > 1,
  in: (found: string, wanted: string[]) => wanted.some((one) => one === found),
  bt: (found: number, [low, high]: [number, number]) =>
    low <= found && found <= high,
  pr: () => true,
  np: () => false,
};

/** Fields of every type, those with fast paths among them. */
const fields = {
  call_id: "string",
  agent_id: "string",
  call_status: "string",
  direction: "string",
  from_number: "string",
  disconnection_reason: "string",
  "call_analysis/user_sentiment": "string",
  "metadata/customer_id": "string",
  drop_call_if_machine_detected: "boolean",
  start_timestamp: "number",
  end_timestamp: "number",
  "e2e_latency/p50": "number",
} as const;

type Field = keyof typeof fields;

const kindsOf: Record<(typeof fields)[Field], readonly FilterKind[]> = {
  string: ["string", "enum", "present"],
  number: ["number", "range", "present"],
  boolean: ["boolean", "present"],
};

const at = (call: unknown, field: string): unknown =>
  field
    .split("/")
    .reduce<unknown>(
      (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
      call,
    );

/** A test of any field, most of them near something that is there. */
function anyTest(all: readonly Call[]): fc.Arbitrary<FieldTest> {
  return fc.constantFrom(...(Object.keys(fields) as Field[])).chain((field) => {
    const there = all
      .map((call) => at(call, field))
      .filter((value) => value !== undefined);
    const kinds = kindsOf[fields[field]];
    return fc
      .constantFrom(...kinds)
      .chain((kind) => anyCondition(kind, there))
      .map((condition) => ({
        kind: "field",
        path: field.split("/"),
        ...condition,
      }));
  });
}

function anyCondition(
  kind: FilterKind,
  there: readonly unknown[],
): fc.Arbitrary<{ op: FilterOp; value: unknown }> {
  const op = fc.constantFrom<FilterOp>(...filterKinds[kind].ops);
  return fc.record({ op, value: anyValue(kind, there) });
}

function anyValue(
  kind: FilterKind,
  there: readonly unknown[],
): fc.Arbitrary<unknown> {
  const known = fc.constantFrom(...there);
  const number = fc
    .tuple(known, fc.constantFrom(-1, -0.5, 0, 0, 0.5, 1))
    .map(([value, by]) => (value as number) + by);
  switch (kind) {
    case "number":
      return number;
    case "range":
      return fc.tuple(number, number);
    case "enum":
      return fc.uniqueArray(fc.oneof(known, fc.constant("nobody")), {
        minLength: 1,
        maxLength: 4,
      });
    case "string":
      return fc
        .tuple(known, fc.nat(), fc.nat())
        .map(([value, a, b]) => partOf(value as string, a, b));
    case "boolean":
      return fc.boolean();
    case "present":
      return fc.constant(undefined);
  }
}

/** A whole text, or a part of it. */
function partOf(text: string, a: number, b: number): string {
  const from = a % 3 === 0 ? 0 : a % text.length;
  return b % 3 === 0 ? text.slice(from) : text.slice(from, (b % 9) + from + 1);
}

interface Asked {
  readonly ascending: boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly tests: readonly FieldTest[];
}

function anyQuestion(all: readonly Call[]): fc.Arbitrary<Asked> {
  return fc.record({
    ascending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 40 }),
    cursor: fc.option(fc.constantFrom(...ids(all)), {
      nil: undefined,
      freq: 2,
    }),
    tests: fc.array(anyTest(all), { minLength: 1, maxLength: 3 }),
  });
}

function expected(all: readonly Call[], asked: Asked): Call[] {
  const sorted = [...all].sort(compareCalls);
  if (!asked.ascending) {
    sorted.reverse();
  }
  const from = sorted.findIndex(({ call_id }) => call_id === asked.cursor);
  return sorted
    .slice(from + 1)
    .filter((call) => asked.tests.every((test) => isMet(call, test)))
    .slice(0, asked.limit);
}

function isMet(call: Call, { path, op, value }: FieldTest): boolean {
  const found = at(call, path.join("/")) ?? undefined;
  if (found === undefined) {
    return op === "np";
  }
  return models[op](found as never, value as never);
}

/** A page, by fast paths where there are some, or without any. */
async function pageOf(
  pages: PageWriter,
  workspace: Workspace,
  now: number,
  { tests, ...asked }: Asked,
  way: "fast" | "generic",
): Promise<Call[]> {
  const plan = planFilters(way === "fast" ? tests : []);
  const filters = way === "fast" ? plan : { ...plan, others: tests };
  const query: ListQuery = { ...asked, filters };
  const page = await pages.write({
    workspace,
    query,
    now,
    isAbandoned: undefined,
  });
  return JSON.parse(Buffer.concat([...page]).toString()) as Call[];
}

const settings = [
  ["computed calls", { calls: 250, seed: 6 }, DATA_END, false],
  [
    "calls changed, moved, removed and added",
    { calls: 150, seed: 7 },
    DATA_END,
    true,
  ],
  [
    "calls of which some are under way",
    { calls: 250, seed: 8 },
    DATA_END - 40 * DAY,
    false,
  ],
] as const;

describe("a page is what filtering every call gives, by any field", () => {
  it.each(settings)("%s", async (_name, options, now, isChanged) => {
    const clock = { now: () => now };
    const mock = createMock({ size: "short", ...options, clock });
    if (isChanged) {
      change(mock, 5);
    }
    const [workspace] = mock.workspaces;
    const all = everyCall(workspace as Workspace, now);
    const pages = new PageWriter(new BlockCache(1 << 20));
    const property = fc.asyncProperty(anyQuestion(all), async (asked) => {
      const want = expected(all, asked);
      const ask = (way: "fast" | "generic") =>
        pageOf(pages, workspace as Workspace, now, asked, way);
      expect(await ask("generic")).toEqual(want);
      expect(await ask("fast")).toEqual(want);
    });
    await fc.assert(property, { numRuns: 120 });
  });
});

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
