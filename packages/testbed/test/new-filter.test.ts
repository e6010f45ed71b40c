import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, runCli, SpecCopy } from "./support/spec-copy.js";

// A new filter is a change of the spec alone: here one is made in a copy, the
// sources are generated from it, and CLI and mock are asked.

const criteria = "schemas/filter-criteria.yaml";

const newFilters = `
    direction:
      $ref: ../../shared/schemas/direction.yaml#/Direction
      x-filter: { field: /direction, op: eq }
    from_number:
      type: string
      x-filter: { field: /from_number, op: eq }
`;

interface Call {
  readonly call_id: string;
  readonly agent_id: string;
  readonly direction?: string;
  readonly from_number?: string;
}

let copy: SpecCopy;
let bundle: Bundle;
let list: typeof fetch;
let all: Call[];

beforeAll(async () => {
  copy = new SpecCopy();
  addFilters(newFilters);
  copy.generateAll();
  bundle = await copy.bundle();
  const { fetch } = bundle.createMock({ calls: 400, seed: 2, size: "short" });
  list = fetch;
  all = await pageOf("limit=1000");
}, 120_000);
afterAll(() => copy.remove());

function addFilters(text: string): void {
  copy.edit(criteria, (old) => `${old.trimEnd()}${text}`);
}

async function pageOf(query: string): Promise<Call[]> {
  const answer = await list(`http://mock/list-calls?${query}`, {
    headers: { authorization: "Bearer any" },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Call[];
}

/** All calls that a query matches, page by page. */
async function walk(query: string, limit: number): Promise<Call[]> {
  const calls: Call[] = [];
  let page = await pageOf(`${query}&limit=${limit}`);
  while (page.length > 0) {
    calls.push(...page);
    const cursor = page.at(-1)?.call_id;
    page = await pageOf(`${query}&limit=${limit}&pagination_key=${cursor}`);
  }
  return calls;
}

const rollcall = (...argv: string[]) => runCli(bundle, ...argv);

type Filters = { agent_id: string[]; direction: string; from_number?: string };

/** The forms in which clients write filters. */
const forms: Record<string, (filters: Filters) => [string, string][]> = {
  comma: ({ agent_id, ...texts }) => [
    ["filter_criteria[agent_id]", agent_id.join(",")],
    ...deep(texts),
  ],
  brackets: ({ agent_id, ...texts }) => [
    ...agent_id.map((id): [string, string] => [
      "filter_criteria[agent_id][]",
      id,
    ]),
    ...deep(texts),
  ],
  repeat: ({ agent_id, ...texts }) => [
    ...agent_id.map((id): [string, string] => [
      "filter_criteria[agent_id]",
      id,
    ]),
    ...deep(texts),
  ],
  indices: ({ agent_id, ...texts }) => [
    ...agent_id.map((id, n): [string, string] => [
      `filter_criteria[agent_id][${n}]`,
      id,
    ]),
    ...deep(texts),
  ],
  json: (filters) => [["filter_criteria", JSON.stringify(filters)]],
  flat: ({ agent_id, ...texts }) => [
    ...agent_id.map((id): [string, string] => ["agent_id", id]),
    ...Object.entries(texts),
  ],
};

function deep(texts: object): [string, string][] {
  return Object.entries(texts).map(([key, text]) => [
    `filter_criteria[${key}]`,
    text,
  ]);
}

describe("filters that the spec has got", () => {
  const rows = Object.keys(forms).flatMap((form) =>
    ["ascending", "descending"].map((order) => [form, order] as const),
  );

  it.each(rows)(
    "filter in the mock, written with %s, %s, across pages",
    async (form, order) => {
      const agents = [...new Set(all.map(({ agent_id }) => agent_id))];
      const { from_number } =
        all.find((call) => call.direction === "outbound") ?? {};
      const sorted = order === "descending" ? all : [...all].reverse();
      for (const filters of [
        { agent_id: agents, direction: "inbound" },
        {
          agent_id: agents,
          direction: "outbound",
          from_number: from_number ?? "",
        },
      ]) {
        const pairs = forms[form]?.(filters) ?? [];
        const query = new URLSearchParams([["sort_order", order], ...pairs]);
        const want = sorted.filter(
          (call) =>
            call.direction === filters.direction &&
            (!filters.from_number || call.from_number === filters.from_number),
        );
        expect(want.length).toBeGreaterThan(0);
        expect(want.length).toBeLessThan(all.length / 2 + 100);
        expect(await walk(String(query), 25)).toEqual(want);
      }
    },
  );

  it("are refused with another value than the spec has", async () => {
    const answer = await list("http://mock/list-calls?direction=up", {
      headers: { authorization: "Bearer any" },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("one of inbound, outbound");
  });

  it("are flags of the CLI, and filter there", async () => {
    const printed = await rollcall(
      ...["list", "--demo", "--direction", "inbound"],
      ...["--limit", "200", "-o", "ndjson"],
    );
    const calls = printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Call);
    expect(calls).toHaveLength(200);
    expect(new Set(calls.map(({ direction }) => direction))).toEqual(
      new Set(["inbound"]),
    );
    const [first] = calls;
    const number = first?.from_number ?? "";
    const same = await rollcall(
      ...["list", "--demo", "--from-number", number, "-o", "ndjson"],
    );
    expect(same).toContain(first?.call_id);
    expect(new Set(same.match(/"from_number":"[^"]*"/g))).toEqual(
      new Set([`"from_number":"${number}"`]),
    );
  });

  it("are told in the CLI's help by what they do", async () => {
    const help = (await rollcall("list", "--help")).replace(/\s+/g, " ");
    expect(help).toContain(
      "--direction <inbound|outbound> Only calls with direction equal to the value",
    );
    expect(help).toContain(
      "--from-number <text> Only calls with from_number equal to the value",
    );
  });
});

it("a filter without a rule fails the generation, with file and line", () => {
  addFilters("\n    to_number: { type: string }\n");
  const file = copy.path("openapi/v1", criteria);
  const lines = readFileSync(file, "utf8").split("\n");
  const line = lines.findIndex((text) => text.includes("to_number:")) + 1;
  const { status, stderr } = copy.generate("core");
  expect(status).toBe(1);
  expect(stderr).toContain(
    `openapi/v1/schemas/filter-criteria.yaml:${line}:5 error filter-missing: the filter "to_number"`,
  );
});
