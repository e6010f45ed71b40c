import type { ValueForm } from "@rollcall/cli/reference";
import { describe, expect, it } from "vitest";
import type { OperationFacts, SampleRequest } from "./sample-request.js";
import { writeSamples } from "./write-samples.js";

const serverUrl = "https://api.example.com";

const request: SampleRequest = {
  version: "v3",
  operationId: "listCalls",
  method: "POST",
  baseUrl: serverUrl,
  path: "/list",
  pathValues: {},
  query: {},
  headers: {},
};

const text: ValueForm = { kind: "value", isInstant: false };
const entries: ValueForm = {
  kind: "entries",
  key: "key",
  kinds: ["string", "number"],
  isInstant: false,
};

const facts: OperationFacts = {
  serverUrl,
  isAnswered: true,
  queryForms: {},
  filterParameter: "filters",
  pagination: {
    limit: "limit",
    defaultLimit: 50,
    cursor: "after",
    cursorIn: "body",
    cursorPath: ["after"],
    itemsPath: ["items"],
    idPath: ["call_id"],
    morePath: ["more"],
    skip: "skip",
  },
  sdk: {
    entry: "@rollcall/core/v3",
    kind: "method",
    name: "list",
    parametersType: "ListCallsParameters",
  },
  cli: {
    command: "list",
    operands: [],
    flags: [
      { flag: "--note", path: ["note"], form: text },
      { flag: "--metadata", path: ["filters", "metadata"], form: entries },
    ],
  },
};

const { pagination: _, cli: __, ...plain } = facts;
const single: OperationFacts = plain;

function write(
  label: string,
  changes: Partial<SampleRequest>,
  given: OperationFacts = facts,
): string {
  const samples = writeSamples({ ...request, ...changes }, given);
  return samples.find((one) => one.label === label)?.code ?? "";
}

function metadata(...conditions: object[]) {
  return { body: { filters: { metadata: conditions } } };
}

const isA = { key: "plan", type: "string", op: "eq", value: "a" };
const isNotB = { key: "plan", type: "string", op: "ne", value: "b" };

type Row = [
  title: string,
  label: string,
  given: Partial<SampleRequest>,
  want: string,
];

describe("A sample", () => {
  it.each<Row>([
    ["without a body is still a POST", "curl", {}, "curl --request POST https"],
    [
      "keeps a quote as it is",
      "curl",
      { body: { note: "it's" } },
      `"note": "it'\\''s"`,
    ],
    [
      "shortens a condition",
      "TypeScript",
      metadata(isA),
      `metadata: { plan: "a" }`,
    ],
    [
      "keeps two conditions on one key",
      "TypeScript",
      metadata(isA, isNotB),
      `{ key: "plan", type: "string", op: "ne", value: "b" }`,
    ],
    [
      "shortens nothing outside the filters",
      "TypeScript",
      { body: { note: { type: "string", op: "eq", value: "a" } } },
      `note: { type: "string", op: "eq", value: "a" }`,
    ],
    [
      "does not set a prototype",
      "TypeScript",
      { body: JSON.parse(`{ "note": { "__proto__": 1 } }`) },
      `["__proto__"]: 1`,
    ],
    [
      "says where else the API is",
      "TypeScript",
      { baseUrl: "http://127.0.0.1:8787" },
      `baseUrl: "http://127.0.0.1:8787"`,
    ],
    [
      "has Python's words",
      "Python",
      { body: { note: [true, false, null] } },
      `"note": [True, False, None]`,
    ],
    [
      "shows what cannot be seen",
      "Python",
      { body: { note: '\u200b"\\\n\0' } },
      `"note": "\\u200b\\"\\\\\\n\\u0000"`,
    ],
    [
      "leaves out calls on the first page only",
      "Python",
      { body: { skip: 5 } },
      `body.pop("skip")`,
    ],
    [
      "goes on with the key of the answer",
      "Python",
      {},
      `page = read_page({**body, "after": page["after"]})`,
    ],
    ["has short filters", "CLI", metadata(isA), "--metadata plan=a"],
    [
      "has JSON where a short filter would be misread",
      "CLI",
      metadata({ ...isA, value: "a,b" }),
      `--metadata '[{"key":"plan","type":"string","op":"eq","value":"a,b"}]'`,
    ],
    [
      "writes a text that looks like a number in quotes",
      "CLI",
      metadata({ ...isA, value: "7" }),
      `--metadata 'plan="7"'`,
    ],
    [
      "does not take a value for a flag",
      "CLI",
      { body: { note: "--all" } },
      "--note=--all",
    ],
    ["says how long a page is", "CLI", {}, "--limit 50"],
    [
      "says where else the API is",
      "CLI",
      { baseUrl: "http://127.0.0.1:8787" },
      "--base-url http://127.0.0.1:8787",
    ],
  ])("%s (in %s)", (_title, label, given, want) => {
    expect(write(label, given)).toContain(want);
  });

  it.each<Row>([
    ["an empty text", "CLI", { body: { note: "" } }, "note"],
    ["a null byte", "CLI", { body: { note: "a\0b" } }, "note"],
    ["an unknown parameter", "CLI", { body: { other: 1 } }, "other"],
    ["a list of nothing", "CLI", { body: { filters: { x: [] } } }, "filters.x"],
  ])("that cannot say %s is a comment with its name", (...row) => {
    const [, label, given, name] = row;
    const code = write(label, given);
    expect(code).toBe(`# rollcall cannot say this value of ${name}. Use curl.`);
  });

  it("that cannot say an id that the command refuses is a comment", () => {
    const get = {
      ...single,
      cli: {
        command: "get",
        operands: ["call_id"],
        operandPattern: "^[a-z_]+$",
        flags: [],
      },
    };
    const writeFor = (id: string) => {
      return write("CLI", { pathValues: { call_id: id } }, get);
    };
    expect(writeFor("call_a")).toContain("rollcall get --api v3");
    expect(writeFor("call a")).toMatch(/^# rollcall cannot say .* call_id/);
  });

  it("of an operation without a command is a comment", () => {
    expect(write("CLI", {}, single)).toMatch(/^# rollcall has no command/);
  });
});
