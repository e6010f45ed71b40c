import {
  type FilterKind,
  type FilterOp,
  filterKinds,
} from "@rollcall/core/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldTest } from "../../src/api/filters/call-test.js";
import { planFilters } from "../../src/api/filters/filter-plan.js";
import { BlockCache } from "../../src/api/list/block-cache.js";
import type { ListQuery } from "../../src/api/list/list-query.js";
import { PageWriter } from "../../src/api/list/page-writer.js";
import type { Call } from "../../src/calls/call.js";
import { DATA_END } from "../../src/calls/computed/data-options.js";
import type { Workspace } from "../../src/calls/workspace.js";
import { createMock } from "../../src/create-mock.js";
import { change } from "./change-calls.js";
import { compareCalls, everyCall, ids } from "./oracle.js";

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

/** Asks each mock so many questions. */
export function describeFilters(questions: number): void {
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
      await fc.assert(property, { numRuns: questions });
    });
  });
}
