import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { append, criteria } from "./every-change.js";
import { type FormFilters, forms } from "./filter-forms.js";
import type { NewFilters, Question } from "./new-filters.js";
import { type Given, runCli } from "./spec-copy.js";
import { type Call, SpecClient } from "./spec-version.js";

/** Tests of one version's new filters. */
export function testNewFilters(
  { version, questions, ...row }: NewFilters,
  given: () => Given,
): void {
  let fetch: typeof globalThis.fetch;
  let api: SpecClient;
  let all: Call[];

  beforeAll(async () => {
    const options = { calls: 400, seed: 2, size: "short" };
    ({ fetch } = given().bundle.createMock(options));
    api = new SpecClient(version, fetch);
    all = await api.walk({ limit: 1000 });
  }, 120_000);

  function wantedFor(passes: Question["passes"], order: string): Call[] {
    const sorted = order === "descending" ? all : [...all].reverse();
    const wanted = sorted.filter(passes);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    return wanted;
  }

  describe.each(questions)("$title", (question) => {
    it.each(["ascending", "descending"] as const)(
      "filters in the mock, %s, across pages",
      async (order) => {
        const wanted = wantedFor(question.passes, order);
        const asked = { filters: question.wire, order, limit: 25 };
        expect(await api.walk(asked)).toEqual(wanted);
      },
    );

    it.each(["ascending", "descending"] as const)(
      "filters in the client, %s, as people write it",
      async (order) => {
        const { createClient } = given().bundle.versions[version.name];
        const client = createClient({ apiKey: "any", fetch });
        const found = client.calls.iterate({
          filter_criteria: question.typed,
          sort_order: order,
          limit: 25,
        });
        expect(await found.collect()).toEqual(
          wantedFor(question.passes, order),
        );
      },
    );
  });

  const formRows = row.forms.flatMap((form) =>
    (["ascending", "descending"] as const).map((order) => ({ form, order })),
  );

  it.each(formRows)(
    "filter in the mock, written with $form, $order, across pages",
    async ({ form, order }) => {
      for (const filters of filtersIn(all)) {
        const pairs = forms[form]?.(filters) ?? [];
        const asked = { filters: pairs, order, limit: 25 };
        const passes = (call: Call) => passesAll(call, filters);
        expect(await api.walk(asked)).toEqual(wantedFor(passes, order));
      }
    },
  );

  it("are flags of the CLI, and filter there", async () => {
    const [sample] = await listed("--limit", "1");
    for (const { argv, passes } of row.flags) {
      const calls = await listed("--limit", "200", ...argv(sample as Call));
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.filter((call) => !passes(call, sample as Call))).toEqual([]);
    }
  });

  const rollcallList = (...argv: string[]) =>
    runCli(given().bundle, "list", "--api", version.name, ...argv);

  /** The calls that the CLI prints of its demo. */
  async function listed(...argv: string[]): Promise<Call[]> {
    const args = ["--demo", ...argv, "-o", "ndjson"];
    const printed = await rollcallList(...args);
    const lines = printed.trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Call);
  }

  it("are told in the CLI's help by what they do", async () => {
    const help = await rollcallList("--help");
    for (const line of row.help) {
      expect(help.replace(/\s+/g, " ")).toContain(line);
    }
  });

  it("are refused with another value than the spec has", async () => {
    const answer = await api.answer({ filters: row.refused });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/one of (inbound, out|user_hang)/);
  });

  it("are in the types", () => {
    const file = join(
      given().copy.generatedFolder(version.name, "core"),
      "types.ts",
    );
    expect(readFileSync(file, "utf8")).toMatch(row.types);
  });

  it("fail the generation without a rule, with file and line", async () => {
    const { copy } = given();
    const add = append("\n    no_rule: { type: string }\n");
    const takeBack = copy.edit(version.name, criteria, add);
    const shown = `openapi/${version.name}/${criteria}`;
    const lines = readFileSync(copy.path(shown), "utf8").split("\n");
    const line = lines.findIndex((text) => text.includes("no_rule:")) + 1;
    const generating = copy.generate(version.name, "core").finally(takeBack);
    await expect(generating).rejects.toThrow(
      `${shown}:${line}:5 error filter-missing: the filter "no_rule"`,
    );
  });
}

/** Filters of the first version, some of them with what a call has. */
function filtersIn(all: readonly Call[]): FormFilters[] {
  const agents = new Set(all.map(({ agent_id }) => String(agent_id)));
  const agent_id = [...agents];
  const outbound = all.find(({ direction }) => direction === "outbound");
  const from_number = String(outbound?.from_number);
  return [
    { agent_id, direction: "inbound" },
    { agent_id, direction: "outbound", from_number },
  ];
}

function passesAll(
  call: Call,
  { direction, from_number = call.from_number as string }: FormFilters,
): boolean {
  return call.direction === direction && call.from_number === from_number;
}
