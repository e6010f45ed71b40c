import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Diagnostic, generateCore, SpecError } from "../src/index.js";

const root = `
openapi: 3.1.0
info: { title: Calls, version: "3" }
paths:
  /v3/list-calls:
    $ref: paths/list-calls.yaml
components:
  schemas:
    Filters: { $ref: schemas/filters.yaml#/Filters }
    Call: { $ref: schemas/call.yaml#/Call }
`;

const operation = `
post:
  operationId: listCalls
  x-safe: true
  x-pagination:
    strategy: cursor
    parameter: pagination_key
    limit: { parameter: limit }
    items: /items
    id: /call_id
    filter: /filter_criteria
  requestBody:
    content:
      application/json:
        schema:
          type: object
          properties:
            filter_criteria:
              $ref: ../schemas/filters.yaml#/Filters
            pagination_key: { type: string }
            limit: { type: integer, maximum: 1000, default: 50 }
  responses:
    "200":
      description: Calls.
      content:
        application/json:
          schema:
            type: object
            properties:
              items: { type: array, items: { $ref: ../schemas/call.yaml#/Call } }
`;

/** Every kind of filter of the third version, and a union of two calls. */
const filters = `
Filters:
  type: object
  additionalProperties: false
  properties:
    agent:
      type: array
      x-filter: { match: any }
      items:
        type: object
        properties:
          agent_id: { type: string, x-filter: { field: /agent_id, op: eq } }
          version:
            type: array
            items: { type: integer }
            x-filter: { field: /agent_version, op: in }
    call_id: { type: object, x-filter: { field: /call_id, kinds: [string] } }
    from_number: { type: object, x-filter: { field: /from_number, kinds: [string] } }
    call_status: { type: object, x-filter: { field: /call_status, kinds: [enum] } }
    direction:
      $ref: "#/Direction"
      x-filter: { field: /direction, op: eq }
    in_voicemail: { type: object, x-filter: { field: /call_analysis/in_voicemail, kinds: [boolean] } }
    start_timestamp: { type: object, x-filter: { field: /start_timestamp, kinds: [number, range] } }
    started_since: { type: integer, x-unit: ms, x-instant: true, x-filter: { field: /start_timestamp, op: ge } }
    tool_calls:
      type: array
      x-filter: { match: all, each: /tool_calls }
      items: { $ref: "#/ToolCallFilter" }
    metadata: { type: array, items: { type: object }, x-filter: { field: /metadata, key: key, kinds: [string, number, boolean, range, enum, present] } }
    dynamic_variables: { type: array, items: { type: object }, x-filter: { field: /variables, key: key, kinds: [string] } }
Direction: { type: string, enum: [inbound, outbound] }
ToolCallFilter:
  type: object
  properties:
    name: { type: string, x-filter: { field: /name, op: eq } }
    latency_ms: { type: object, x-filter: { field: /latency_ms, kinds: [number, range] } }
    success: { type: object, x-filter: { field: /successful, kinds: [boolean] } }
`;

const call = `
Call:
  oneOf: [{ $ref: "#/WebCall" }, { $ref: "#/PhoneCall" }]
  discriminator: { propertyName: call_type }
WebCall:
  allOf: [{ $ref: "#/AnyCall" }, { type: object, required: [call_type], properties: { call_type: { type: string, enum: [web_call] } } }]
PhoneCall:
  allOf:
    - { $ref: "#/AnyCall" }
    - type: object
      required: [call_type]
      properties:
        call_type: { type: string, enum: [phone_call] }
        from_number: { type: string }
        direction: { type: string, enum: [inbound, outbound] }
AnyCall:
  type: object
  properties:
    call_id: { type: string }
    agent_id: { type: string }
    agent_version: { type: integer }
    talk_ratio: { type: number }
    call_status: { type: string, enum: [ongoing, ended] }
    start_timestamp: { type: integer, x-unit: ms, x-instant: true }
    call_analysis: { type: [object, "null"], properties: { in_voicemail: { type: boolean } } }
    metadata: { type: object, additionalProperties: true }
    variables: { type: object, additionalProperties: { type: string } }
    tool_calls:
      type: array
      items: { type: object, properties: { name: { type: string }, latency_ms: { type: number }, successful: { type: boolean } } }
`;

const sources = {
  "openapi/v1/root.yaml": root,
  "openapi/v1/paths/list-calls.yaml": operation,
  "openapi/v1/schemas/filters.yaml": filters,
  "openapi/v1/schemas/call.yaml": call,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-filters-"));
  await mkdir(join(folder, "openapi/v1/paths"), { recursive: true });
  await mkdir(join(folder, "openapi/v1/schemas"));
});
afterAll(() => rm(folder, { recursive: true }));

async function generate(
  changed: Partial<typeof sources> = {},
): Promise<Record<string, string>> {
  for (const [name, text] of Object.entries({ ...sources, ...changed })) {
    await writeFile(join(folder, name), text);
  }
  return generateCore(join(folder, "openapi/v1/root.yaml"));
}

describe("filters whose rule the spec has", () => {
  it("reach the reference, with what they do in words", async () => {
    const { "reference.ts": reference = "" } = await generate();
    const words = [...reference.matchAll(/filterWords: "(.*)"/g)].map(
      ([, text]) => text,
    );
    expect(words).toEqual([
      "Only calls that match one of the values in `agent_id` and `version`",
      "Only calls with `agent_id` equal to the value",
      "Only calls with `agent_version` among the values",
      "Only calls whose `call_id` matches the string filter",
      "Only calls whose `from_number` matches the string filter",
      "Only calls whose `call_status` matches the enum filter",
      "Only calls with `direction` equal to the value",
      "Only calls whose `call_analysis.in_voicemail` matches the boolean filter",
      "Only calls whose `start_timestamp` matches the number or range filter",
      "Only calls with `start_timestamp` at or after the value",
      "Only calls with an element of `tool_calls` that matches, for each of the values, its `name`, `latency_ms` and `success`",
      "Only calls with `name` equal to the value",
      "Only calls whose `latency_ms` matches the number or range filter",
      "Only calls whose `successful` matches the boolean filter",
      "Only calls that match all conditions, each a string, number, boolean, range, enum or present filter on the entry of `metadata` that its `key` names",
      "Only calls that match all conditions, each a string filter on the entry of `variables` that its `key` names",
    ]);
  });
});

/** What the table of operations says of the tests of each field. */
async function fieldsFor(properties: string): Promise<string> {
  const { "operations.ts": text = "" } = await generate({
    [filterFile]: `Filters: { type: object, additionalProperties: false, properties: { ${properties} } }`,
  });
  const [, fields = ""] = text.match(/^ {6}fields: (\{.*?^ {6}\})/ms) ?? [];
  return fields.replace(/\s+/g, " ");
}

const filterFile = "openapi/v1/schemas/filters.yaml";

describe("filters whose keys fix the test are written by their fields", () => {
  const whole = "type: integer, x-filter: { field: /start_timestamp";
  const number = "type: number, x-filter: { field: /talk_ratio";
  const both = "{ since: 0, until: 1 }";
  it.each([
    [
      "a lower and an upper bound of whole numbers",
      `since: { ${whole}, op: ge } }, until: { ${whole}, op: lt } }`,
      `{ start_timestamp: { eq: ${both}, gt: { since: 1 }, ge: { since: 0 }, lt: { until: 0 }, le: { until: 1 }, between: ${both} } }`,
    ],
    [
      "bounds that leave their ends out",
      `over: { ${whole}, op: gt } }, to: { ${whole}, op: le } }`,
      "{ start_timestamp: { eq: { over: -1, to: 0 }, gt: { over: 0 }, ge: { over: -1 }, lt: { to: -1 }, le: { to: 0 }, between: { over: -1, to: 0 } } }",
    ],
    [
      "bounds of any numbers, between which there are others",
      `least: { ${number}, op: ge } }, below: { ${number}, op: lt } }`,
      "{ talk_ratio: { ge: { least: 0 }, lt: { below: 0 } } }",
    ],
    [
      "one value, and a list of them",
      `agent_id: { type: string, x-filter: { field: /agent_id, op: eq } }, ids: { type: array, items: { type: string }, x-filter: { field: /call_id, op: in } }`,
      `{ agent_id: { eq: { agent_id: 0 } }, call_id: { eq: { ids: "list" }, in: { ids: 0 } } }`,
    ],
    [
      "parts of a text",
      "begin: { type: string, x-filter: { field: /call_id, op: sw } }, other: { type: string, x-filter: { field: /call_id, op: ne } }",
      "{ call_id: { ne: { other: 0 }, startsWith: { begin: 0 } } }",
    ],
    [
      "a range",
      `range: { type: array, items: { type: integer }, minItems: 2, maxItems: 2, x-filter: { field: /start_timestamp, op: bt } }`,
      `{ start_timestamp: { between: { range: "list" } } }`,
    ],
    [
      "fields inside others, by all their names where the last is not enough",
      "a: { type: boolean, x-filter: { field: /call_analysis/in_voicemail, op: eq } }, b: { type: boolean, x-filter: { field: /metadata/in_voicemail, op: eq } }",
      "{ call_analysis_in_voicemail: { eq: { a: 0 } }, metadata_in_voicemail: { eq: { b: 0 } } }",
    ],
    [
      "a key that is called as a field, and tests otherwise",
      `start_timestamp: { ${whole}, op: ge } }, agent_id: { type: string, x-filter: { field: /agent_id, op: eq } }`,
      "{ agent_id: { eq: { agent_id: 0 } } }",
    ],
    [
      "nothing, where the request brings the test",
      "call_id: { type: object, x-filter: { field: /call_id, kinds: [string] } }",
      "",
    ],
  ])("%s", async (_, properties, want) => {
    expect(await fieldsFor(properties)).toBe(want);
  });
});

type Mistake = [
  name: string,
  file: keyof typeof sources,
  was: string,
  is: string,
  /** Part of the line that the diagnostic names, and what it says. */
  want: { line: string; code: string; says: RegExp },
];

const mistakes: Mistake[] = [
  [
    "a filter without a rule",
    filterFile,
    ", x-filter: { field: /call_id, kinds: [string] }",
    "",
    { line: "call_id:", code: "filter-missing", says: /"call_id"/ },
  ],
  [
    "one that is only a reference",
    filterFile,
    "\n      x-filter: { field: /direction, op: eq }",
    "",
    { line: "direction:", code: "filter-missing", says: /"direction"/ },
  ],
  [
    "one inside a list of objects",
    filterFile,
    "{ type: string, x-filter: { field: /name, op: eq } }",
    "{ type: string }",
    { line: "name:", code: "filter-missing", says: /"name"/ },
  ],
  [
    "a test that does not exist",
    filterFile,
    "/direction, op: eq",
    "/direction, op: is",
    { line: "op: is", code: "filter-op", says: /"is"/ },
  ],
  [
    "a test that compares with nothing",
    filterFile,
    "/direction, op: eq",
    "/direction, op: pr",
    { line: "op: pr", code: "filter-op", says: /"pr"/ },
  ],
  [
    "a field that calls do not have",
    filterFile,
    "/call_analysis/in_voicemail",
    "/call_analysis/voicemail",
    { line: "in_voicemail:", code: "filter-field", says: /voicemail/ },
  ],
  [
    "a field that the list's elements do not have",
    filterFile,
    "/latency_ms, kinds",
    "/latency, kinds",
    { line: "latency_ms:", code: "filter-field", says: /"\/latency"/ },
  ],
  [
    "a list that calls do not have",
    filterFile,
    "each: /tool_calls",
    "each: /call_id",
    { line: "each: /call_id", code: "filter-field", says: /no list/ },
  ],
  [
    "an order of texts",
    filterFile,
    "/direction, op: eq",
    "/direction, op: ge",
    { line: "op: ge }\n", code: "filter-type", says: /type string/ },
  ],
  [
    "a kind that does not exist",
    filterFile,
    "/call_status, kinds: [enum]",
    "/call_status, kinds: [enums]",
    { line: "enums", code: "filter-kinds", says: /"enums"/ },
  ],
  [
    "a kind that does not suit the field",
    filterFile,
    "/call_status, kinds: [enum]",
    "/call_status, kinds: [range]",
    { line: "kinds: [range]", code: "filter-type", says: /"range"/ },
  ],
  [
    "a kind that does not suit the entries of a field",
    filterFile,
    "/variables, key: key, kinds: [string]",
    "/variables, key: key, kinds: [number]",
    { line: "dynamic_variables:", code: "filter-type", says: /"number"/ },
  ],
  [
    "entries of what has none",
    filterFile,
    "field: /variables, key",
    "field: /call_id, key",
    { line: "dynamic_variables:", code: "filter-type", says: /"key"/ },
  ],
  [
    "a value that is not of the field's type",
    filterFile,
    "started_since: { type: integer, x-unit: ms, x-instant: true",
    "started_since: { type: string",
    { line: "started_since:", code: "filter-value", says: /a number/ },
  ],
  [
    "one value for a test that takes several",
    filterFile,
    "/direction, op: eq",
    "/direction, op: in",
    { line: "/direction, op: in", code: "filter-value", says: /a list/ },
  ],
  [
    "a condition that is no object",
    filterFile,
    "call_id: { type: object",
    "call_id: { type: string",
    { line: "call_id:", code: "filter-value", says: /an object/ },
  ],
  [
    "a condition that is a list",
    filterFile,
    "call_id: { type: object",
    "call_id: { type: array, items: { type: object }",
    { line: "call_id:", code: "filter-value", says: /an object/ },
  ],
  [
    "a condition that may be text, too",
    filterFile,
    "call_id: { type: object",
    "call_id: { type: [object, string]",
    { line: "call_id:", code: "filter-value", says: /an object/ },
  ],
  [
    "one condition on the entries of a field",
    filterFile,
    "metadata: { type: array, items: { type: object }",
    "metadata: { type: object",
    {
      line: "    metadata:",
      code: "filter-value",
      says: /an array of objects/,
    },
  ],
  [
    "conditions on entries that are texts",
    filterFile,
    "metadata: { type: array, items: { type: object }",
    "metadata: { type: array, items: { type: string }",
    {
      line: "    metadata:",
      code: "filter-value",
      says: /an array of objects/,
    },
  ],
  [
    "conditions on entries that may be anything",
    filterFile,
    "metadata: { type: array, items: { type: object }",
    "metadata: { type: array",
    {
      line: "    metadata:",
      code: "filter-value",
      says: /an array of objects/,
    },
  ],
  [
    "alternatives that are no list",
    filterFile,
    "agent:\n      type: array",
    "agent:\n      type: object",
    {
      line: "x-filter: { match: any }",
      code: "filter-value",
      says: /a list of objects/,
    },
  ],
  [
    "alternatives that are no objects",
    filterFile,
    "items:\n        type: object",
    "items:\n        type: string",
    {
      line: "x-filter: { match: any }",
      code: "filter-value",
      says: /a list of objects/,
    },
  ],
  [
    "elements that are no list",
    filterFile,
    "tool_calls:\n      type: array",
    "tool_calls:\n      type: object",
    {
      line: "x-filter: { match: all",
      code: "filter-value",
      says: /a list of objects/,
    },
  ],
  [
    "values that the field never has",
    filterFile,
    "enum: [inbound, outbound]",
    "enum: [in, out]",
    {
      line: "x-filter: { field: /direction",
      code: "filter-value",
      says: /inbound, outbound/,
    },
  ],
  [
    "a value that the field never has",
    filterFile,
    "enum: [inbound, outbound]",
    "const: in",
    {
      line: "x-filter: { field: /direction",
      code: "filter-value",
      says: /inbound, outbound/,
    },
  ],
  [
    "a list of values that the field never has",
    filterFile,
    "type: integer }\n            x-filter: { field: /agent_version, op: in }",
    "type: string, enum: [over] }\n            x-filter: { field: /call_status, op: in }",
    {
      line: "x-filter: { field: /call_status, op: in",
      code: "filter-value",
      says: /ongoing, ended/,
    },
  ],
  [
    "a range of any length",
    filterFile,
    "started_since: { type: integer, x-unit: ms, x-instant: true, x-filter: { field: /start_timestamp, op: ge }",
    "started_since: { type: array, items: { type: integer }, x-filter: { field: /start_timestamp, op: bt }",
    { line: "started_since:", code: "filter-value", says: /exactly two/ },
  ],
  [
    "a range without a lower bound of its length",
    filterFile,
    "started_since: { type: integer, x-unit: ms, x-instant: true, x-filter: { field: /start_timestamp, op: ge }",
    "started_since: { type: array, maxItems: 2, items: { type: integer }, x-filter: { field: /start_timestamp, op: bt }",
    { line: "started_since:", code: "filter-value", says: /exactly two/ },
  ],
  [
    "a range without an upper bound of its length",
    filterFile,
    "started_since: { type: integer, x-unit: ms, x-instant: true, x-filter: { field: /start_timestamp, op: ge }",
    "started_since: { type: array, minItems: 2, items: { type: integer }, x-filter: { field: /start_timestamp, op: bt }",
    { line: "started_since:", code: "filter-value", says: /exactly two/ },
  ],
  [
    "a range of three",
    filterFile,
    "started_since: { type: integer, x-unit: ms, x-instant: true, x-filter: { field: /start_timestamp, op: ge }",
    "started_since: { type: array, minItems: 3, maxItems: 3, items: { type: integer }, x-filter: { field: /start_timestamp, op: bt }",
    { line: "started_since:", code: "filter-value", says: /exactly two/ },
  ],
  [
    "a range that is one value",
    filterFile,
    "/start_timestamp, op: ge",
    "/start_timestamp, op: bt",
    { line: "started_since:", code: "filter-value", says: /a list/ },
  ],
  [
    "an object where a field may be anything",
    filterFile,
    "/call_id, kinds: [string]",
    "/metadata/tier, op: eq",
    { line: "call_id:", code: "filter-value", says: /a value/ },
  ],
  [
    "a rule with a word that it does not know",
    filterFile,
    "/direction, op: eq",
    "/direction, test: eq",
    { line: "test: eq", code: "filter-shape", says: /"test"/ },
  ],
  [
    "filters that are not there",
    "openapi/v1/paths/list-calls.yaml",
    "filter: /filter_criteria",
    "filter: /filters",
    { line: "filter: /filters", code: "filter-object", says: /"\/filters"/ },
  ],
  [
    "a cursor parameter that is not there",
    "openapi/v1/paths/list-calls.yaml",
    "parameter: pagination_key",
    "parameter: cursor",
    {
      line: "parameter: cursor",
      code: "pagination-parameter",
      says: /"cursor"/,
    },
  ],
];

describe("a mistake stops the generation, with its file and line", () => {
  it.each(mistakes)("%s", async (_name, file, was, is, want) => {
    const text = sources[file].replace(was, is);
    const diagnostics = await mistakesIn({ [file]: text });
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    const before = text.slice(0, text.indexOf(want.line));
    expect(found).toMatchObject({
      code: want.code,
      severity: "error",
      location: { file, line: before.split("\n").length },
    });
    expect(found?.message).toMatch(want.says);
    expect(found?.help).not.toBe("");
  });
});

it("a range of two values is a filter", async () => {
  const range =
    "{ type: array, minItems: 2, maxItems: 2, items: { type: integer }, x-filter: { field: /start_timestamp, op: bt } }";
  const text = filters.replace(
    "started_since:",
    `started_between: ${range}\n    started_since:`,
  );
  const { "reference.ts": reference } = await generate({ [filterFile]: text });
  expect(reference).toContain("started_between");
});

it("values of which the field has some are a filter", async () => {
  const text = filters.replace("[inbound, outbound]", "[inbound, any]");
  await expect(generate({ [filterFile]: text })).resolves.toBeDefined();
});

/** The same list, whose filters stand in the query. */
const queryOperation = operation
  .replace("post:", "get:")
  .replace(/ {2}requestBody:[\s\S]*(?= {2}responses:)/, () =>
    [
      "  parameters:",
      "    - { name: filter_criteria, in: query, style: deepObject, schema: { $ref: ../schemas/filters.yaml#/Filters } }",
      "    - { name: pagination_key, in: query, schema: { type: string } }",
      "    - { name: limit, in: query, schema: { type: integer, maximum: 1000, default: 50 } }",
      "",
    ].join("\n"),
  );

it("a query holds no filters that are objects", async () => {
  const diagnostics = await mistakesIn({
    "openapi/v1/paths/list-calls.yaml": queryOperation,
  });
  const [outermost = ""] = filters.split("\nDirection:");
  const lines = outermost.split("\n").flatMap((text, at) => {
    const takesObjects = /x-filter: .*(kinds|match)/.test(text);
    return takesObjects ? [at + 1] : [];
  });
  expect(diagnostics).toMatchObject(
    lines.map((line) => ({
      code: "filter-query",
      location: { file: filterFile, line },
    })),
  );
});

async function mistakesIn(
  changed: Partial<typeof sources>,
): Promise<readonly Diagnostic[]> {
  const error: unknown = await generate(changed).catch((reason) => reason);
  if (!(error instanceof SpecError)) {
    throw error;
  }
  expect(error.message).toContain(error.diagnostics[0]?.location.file);
  return error.diagnostics;
}
