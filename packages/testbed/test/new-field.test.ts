import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, runCli, SpecCopy } from "./support/spec-copy.js";

// New properties and enum values of calls are changes of the spec alone: here
// some are made in a copy, the sources are generated from it, and validators,
// mock and CLI are asked.

const callFile = "schemas/call.yaml";

const newProperties = `
    ticket: { type: string, format: uuid, x-populated: once the call has ended }
    mood_of_the_day: { type: string, enum: [sunny, foggy] }
    stars: { type: integer, minimum: 1, maximum: 5 }
    ratio: { type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }
    is_vip: { type: boolean }
    tags: { type: array, minItems: 1, uniqueItems: true, items: { type: string } }
    owner: { type: [object, "null"], required: [name], properties: { name: { type: string, maxLength: 5 }, boss: { $ref: "#/Person" } } }
    spare_latency: { $ref: ../../shared/schemas/latency.yaml#/Latency }
    noted: { oneOf: [{ type: string, format: date-time }, { type: integer }] }
    reviewed_at: { type: integer, x-unit: ms, x-instant: true, x-populated: once the call has been analysed }
`;

const person = `
Person:
  type: object
  required: [name]
  properties:
    name: { type: string }
    boss: { $ref: "#/Person" }
`;

const newNames = [
  ...["ticket", "mood_of_the_day", "stars", "ratio", "is_vip", "tags"],
  ...["owner", "spare_latency", "noted", "reviewed_at"],
];

const newFilters = `
    stars:
      type: integer
      minimum: 1
      maximum: 5
      x-filter: { field: /stars, op: eq }
    is_vip:
      type: boolean
      x-filter: { field: /is_vip, op: eq }
    mood_of_the_day:
      type: string
      x-filter: { field: /mood_of_the_day, op: eq }
`;

type Call = { readonly call_id: string } & Readonly<Record<string, unknown>>;

let copy: SpecCopy;
let bundle: Bundle;
let api: typeof fetch;
let all: Call[];

beforeAll(async () => {
  copy = new SpecCopy();
  copy.edit(callFile, (text) => `${text.trimEnd()}${newProperties}${person}`);
  copy.edit("schemas/filter-criteria.yaml", (text) => {
    return `${text.trimEnd()}${newFilters}`;
  });
  copy.edit("schemas/disconnection-reason.yaml", addValues);
  copy.edit("schemas/call-status.yaml", (text) =>
    text.replace("ended, error]", "ended, error, archived]"),
  );
  copy.edit("schemas/sentiment.yaml", (text) =>
    text.replace("[Negative,", "[Puzzled, Negative,"),
  );
  copy.edit("schemas/utterance.yaml", (text) =>
    text.replace("[agent, user]", "[agent, user, bystander]"),
  );
  copy.edit("schemas/transcript-item.yaml", addBranch);
  copy.generateAll();
  bundle = await copy.bundle();
  const options = { calls: 3000, seed: 2, size: "short" };
  api = bundle.createMock(options).fetch;
  all = await walk("");
}, 120_000);
afterAll(() => copy.remove());

function addValues(text: string): string {
  return text
    .replace(
      "- error_unknown\n",
      "- error_unknown\n    - scam\n    - blocked\n",
    )
    .replace("x-enumGroups:\n", "x-enumGroups:\n    blocked: not_connected\n");
}

function addBranch(text: string): string {
  return `${text.replace("  discriminator:", '    - $ref: "#/KeyPressed"\n  discriminator:').trimEnd()}
      key_pressed: "#/KeyPressed"
KeyPressed:
  type: object
  required: [role, key]
  properties:
    role: { type: string, enum: [key_pressed] }
    key: { type: string, enum: ["1", "2"] }
`;
}

async function get(path: string): Promise<unknown> {
  const answer = await api(`http://mock${path}`, {
    headers: { authorization: "Bearer any" },
  });
  expect(answer.status).toBe(200);
  return await answer.json();
}

/** All calls that a query matches, page by page. */
async function walk(query: string, limit = 1000): Promise<Call[]> {
  const calls: Call[] = [];
  let cursor = "";
  for (;;) {
    const path = `/list-calls?${query}&limit=${limit}${cursor}`;
    const page = (await get(path)) as Call[];
    calls.push(...page);
    if (page.length < limit) {
      return calls;
    }
    cursor = `&pagination_key=${page.at(-1)?.call_id}`;
  }
}

/** Every value inside a call, with the name that it has there. */
function* valuesIn(value: unknown, name = ""): Generator<string> {
  if (typeof value !== "object" || value === null) {
    yield `${name}=${value}`;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* valuesIn(inner, Array.isArray(value) ? name : key);
  }
}

function callsWith(pair: string): Call[] {
  return all.filter((call) => [...valuesIn(call)].includes(pair));
}

describe("properties that the spec has got", () => {
  it.each(newNames)("%s is in one call of a hundred", (name) => {
    const share = all.filter((call) => name in call).length / all.length;
    expect(share).toBeGreaterThan(0.002);
    expect(share).toBeLessThan(0.02);
  });

  it("come at the end of the call, and change nothing before it", async () => {
    const known = all.map((call) => {
      const names = Object.keys(call).filter((name) => newNames.includes(name));
      return [names, Object.keys(call).slice(-names.length || Infinity)];
    });
    for (const [names, last] of known) {
      expect(last).toEqual(names);
    }
  });

  it("come with their stage", () => {
    const reviewed = all.filter((call) => "reviewed_at" in call);
    expect(reviewed.every((call) => "call_analysis" in call)).toBe(true);
  });

  it.each([
    ["stars=3", (call: Call) => call.stars === 3],
    ["is_vip=true", (call: Call) => call.is_vip === true],
    ["mood_of_the_day=foggy", (call: Call) => call.mood_of_the_day === "foggy"],
  ])("are found by the filter %s, and no others", async (filter, wanted) => {
    const want = all.filter(wanted);
    expect(want).not.toEqual([]);
    for (const limit of [2, 1000]) {
      expect(await walk(filter, limit)).toEqual(want);
    }
  });

  it("are in the type, and in the CLI's output and help", async () => {
    const types = copy.path("packages/core/src/generated/types.ts");
    expect(readFileSync(types, "utf8")).toMatch(/stars\?: number;/);
    const stars = ["--demo", "--stars", "3", "--limit", "1", "-o", "ndjson"];
    expect(await runCli(bundle, "list", ...stars)).toContain('"stars":3');
    const help = await runCli(bundle, "list", "--help");
    expect(help.replace(/\s+/g, " ")).toContain(
      "--stars <n> Only calls with stars equal to the value (1 to 5)",
    );
  });
});

describe("enum values that the spec has got", () => {
  it.each([
    "disconnection_reason=scam",
    "disconnection_reason=blocked",
    "call_status=archived",
    "user_sentiment=Puzzled",
    "agent_sentiment=Puzzled",
    "role=bystander",
    "role=key_pressed",
  ])("%s is in about one call of a hundred that may have it", (pair) => {
    const share = callsWith(pair).length / all.length;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.03);
  });

  it("a reason of the group not_connected is that of calls that were not", () => {
    const blocked = callsWith("disconnection_reason=blocked");
    expect(blocked.filter((call) => "transcript" in call)).toEqual([]);
    expect(new Set(blocked.map((call) => call.call_status))).toEqual(
      new Set(["error"]),
    );
  });

  it("a status that nobody knows is that of calls that have ended", () => {
    const archived = callsWith("call_status=archived");
    expect(archived.every((call) => "end_timestamp" in call)).toBe(true);
  });
});

describe("calls with what is new", () => {
  it("are what the validators accept", () => {
    const issues = all.flatMap((call) => bundle.issuesOf(call));
    expect(issues).toEqual([]);
  });

  it("are the same in the list, in pages and alone", async () => {
    expect(await walk("", 77)).toEqual(all);
    const some = all.filter((call) => newNames.some((name) => name in call));
    expect(some.length).toBeGreaterThan(10);
    for (const call of some.slice(0, 20)) {
      expect(await get(`/get-call/${call.call_id}`)).toEqual(call);
    }
  });
});

describe("what the spec has lost fails the generation, with file and line", () => {
  it.each<[string, string, (text: string) => string, string]>([
    [
      "an enum value",
      "../shared/schemas/direction.yaml",
      (text) => text.replace(/inbound, outbound|inbound,\s*/, "outbound"),
      '/direction of a call is written as "inbound"',
    ],
    [
      "a property",
      "../shared/schemas/latency.yaml",
      (text) => text.replace("p95:", "p96:"),
      "/e2e_latency/p95 of a call is written",
    ],
    [
      "a type",
      "../shared/schemas/word.yaml",
      (text) =>
        text.replace(
          "start:\n      type: number",
          "start:\n      type: string",
        ),
      "/transcript_object/*/words/*/start of a call is written as number",
    ],
  ])("%s", (_, file, change, message) => {
    const shown = posix.join("openapi/v1", file);
    const old = readFileSync(copy.path(shown), "utf8");
    copy.edit(file, change);
    const { status, stderr } = copy.generate("mock");
    copy.edit(file, () => `${old}\n`);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(
      new RegExp(`^${shown}:\\d+:\\d+ error mock-lost`, "m"),
    );
  });
});
