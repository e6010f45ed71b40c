import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { terminal } from "../terminal.js";
import { type Answered, connectModel, createCalls } from "./model.js";

const mock = createCalls();
afterAll(() => mock.close());

/** What a command line of ours prints of the same calls, a record each. */
async function recordsOf(argv: string[]): Promise<Record<string, unknown>[]> {
  const ran = await terminal([...argv, "-o", "ndjson"], {
    env: { RETELL_API_KEY: "key_any" },
    io: { fetch: mock.fetch },
  });
  const lines = ran.stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line));
}

/** The elements of a list, over all pages. */
function elementsOf(pages: readonly Answered[], name: string): object[] {
  return pages.flatMap(({ data }) => (data[name] ?? []) as object[]);
}

function expectWithin(pages: readonly Answered[], maxTokens: number): void {
  for (const { size, isError, text } of pages) {
    expect(isError, text).toBe(false);
    expect(size).toBeLessThanOrEqual(4 * maxTokens);
  }
}

const filters = [
  [{}, []],
  [{ where: "duration>20s" }, ["--where", "duration>20s"]],
  [{ reason: ["user_hangup"] }, ["--reason", "user_hangup"]],
  [{ sort_order: "ascending" }, ["--sort-order", "ascending"]],
  [{ since: "2400-01-01" }, ["--since", "2400-01-01"]],
] as const;

describe("the pages of list_calls", () => {
  it("hold each call once, in order, within the budget, whatever the sizes", async () => {
    const property = fc.asyncProperty(
      fc.constantFrom("v1" as const, "v3" as const),
      fc.constantFrom(...filters),
      fc.integer({ min: 7, max: 150 }),
      fc.integer({ min: 1000, max: 6000 }),
      async (api, [given, flags], limit, maxTokens) => {
        const model = await connectModel({
          api,
          fetch: mock.fetch,
          flags: { maxTokens: [String(maxTokens)] },
        });
        const pages = await model.callAll("list_calls", { ...given, limit });
        const want = await recordsOf(["list", "--all", "--api", api, ...flags]);
        const calls = elementsOf(pages, "calls");
        expect(calls.map(idOf)).toEqual(want.map(idOf));
        expectWithin(pages, maxTokens);
        await model.close();
      },
    );
    await fc.assert(property, { numRuns: 8 });
  });

  it("end with a note where there is more, and without one at the end", async () => {
    const flags = { maxTokens: ["50000"] };
    const model = await connectModel({ fetch: mock.fetch, flags });
    const first = await model.call("list_calls", { limit: 100 });
    expect(first.data.note).toMatch(/cursor set to next_cursor/);
    const { next_cursor: cursor } = first.data;
    const last = await model.call("list_calls", { limit: 100, cursor });
    expect(last.data.calls).toHaveLength(20);
    expect(last.data).not.toHaveProperty("note");
    await model.close();
  });

  it("are of the time at which the first was asked for", async () => {
    let now = Date.parse("2026-10-31T12:00:00Z");
    const io = { now: () => now };
    const model = await connectModel({ fetch: mock.fetch, io });
    const given = { since: "10d", limit: 5 };
    const whole = await model.call("list_calls", { since: "10d" });
    const first = await model.call("list_calls", given);
    now += 9 * 86_400_000;
    const { next_cursor: cursor } = first.data;
    const second = await model.call("list_calls", { ...given, cursor });
    const ids = elementsOf([first, second], "calls").map(idOf);
    expect(ids).toEqual(elementsOf([whole], "calls").slice(0, 10).map(idOf));
    await model.close();
  });
});

describe("the pages of grep_transcripts", () => {
  it.each([
    ["v1", 1000],
    ["v3", 1500],
  ] as const)("of %s hold each hit once, in order", async (api, maxTokens) => {
    const model = await connectModel({
      api,
      fetch: mock.fetch,
      flags: { maxTokens: [String(maxTokens)] },
    });
    const given = { pattern: "the", ignore_case: true, context: 1 };
    const pages = await model.callAll("grep_transcripts", given);
    const want = await recordsOf(["grep", "the", "-i", "--api", api]);
    const hits = elementsOf(pages, "hits");
    expect(pages.length).toBeGreaterThan(5);
    expect(hits.map(placeOf)).toEqual(want.map(placeOf));
    expectWithin(pages, maxTokens);
    await model.close();
  });
});

describe("the pages of call_stats", () => {
  it("hold the numbers of all at first, and each group once", async () => {
    const model = await connectModel({
      fetch: mock.fetch,
      flags: { maxTokens: ["2500"] },
    });
    const pages = await model.callAll("call_stats", { by: "agent" });
    const argv = ["stats", "--by", "agent", "-o", "json"];
    const ran = await terminal(argv, {
      env: { RETELL_API_KEY: "key_any" },
      io: { fetch: mock.fetch },
    });
    const want = JSON.parse(ran.stdout);
    expect(pages.length).toBeGreaterThan(1);
    expect(elementsOf(pages, "records")).toEqual(want);
    expect(want[0]).toMatchObject({ key: "all", calls: 120 });
    expectWithin(pages, 2500);
    await model.close();
  });
});

function idOf(call: object): unknown {
  return (call as { call_id?: unknown }).call_id;
}

function placeOf(hit: object): unknown {
  const { call_id, turn, role } = hit as Record<string, unknown>;
  return [call_id, turn, role];
}
