import { describe, expect, it } from "vitest";
import { specFiles } from "../src/spec-file.js";
import { type Edit, generateEdited } from "./support/edited-spec.js";
import { addOperation, answerWith } from "./support/edits.js";
import { generateFrom } from "./support/generate.js";

// Our own spec with one change: the mock makes what is new, and there is an
// error with file and line for what it cannot follow.

const call = "schemas/call.yaml";

function newProperty(schema: string, name = "spare"): Edit {
  return {
    file: call,
    from: "  properties:\n    call_id:",
    to: `  properties:\n    ${name}: ${schema}\n    call_id:`,
  };
}

function inCall(from: string, to: string): Edit {
  return {
    file: call,
    from,
    to,
  };
}

const v3Spec = specFiles.find((file) => file.includes("/v3/"));

function newsOf(...edits: Edit[]): Promise<unknown[]> {
  return newsIn(undefined, ...edits);
}

async function newsIn(
  spec: string | undefined,
  ...edits: Edit[]
): Promise<unknown[]> {
  const { "news.ts": source = "" } = await generateEdited(edits, "mock", spec);
  const table = /news: readonly News\[\] = ([\s\S]*);/.exec(source)?.[1];
  return new Function(`return ${table}`)();
}

const text = { kind: "text" };

describe("what is new in a call", { timeout: 60_000 }, () => {
  it.each<[string, string, object]>([
    [
      "an object in an object",
      "{ type: object, required: [a], properties: { a: { type: object, properties: { b: { type: boolean } } } } }",
      {
        kind: "object",
        required: ["a"],
        properties: { a: { properties: { b: { kind: "boolean" } } } },
      },
    ],
    [
      "a list of lists",
      "{ type: array, minItems: 1, items: { type: array, items: { type: string } } }",
      { kind: "list", min: 1, item: { kind: "list", item: text } },
    ],
    [
      "what may be null",
      "{ type: [string, 'null'] }",
      { kind: "choice", of: [text, { kind: "given", values: [null] }] },
    ],
    [
      "a format",
      "{ type: string, format: date, maxLength: 10 }",
      { kind: "text", format: "date", max: 10 },
    ],
    [
      "one of several",
      "{ oneOf: [{ type: integer }, { const: never }] }",
      { kind: "choice", of: [{ kind: "number" }, { values: ["never"] }] },
    ],
    [
      "values of several types",
      "{ enum: [a, 1, { b: 2 }, null] }",
      { kind: "given", values: ["a", 1, { b: 2 }, null] },
    ],
    [
      "examples",
      "{ type: string, pattern: ^a+$, examples: [aa] }",
      {
        kind: "given",
        values: ["aa"],
      },
    ],
    [
      "a property that nothing is",
      "{ type: object, properties: { a: false, b: { type: string } } }",
      { kind: "object", properties: { b: text } },
    ],
  ])("%s is made", async (_, schema, recipe) => {
    const news = await newsOf(newProperty(schema));
    expect(news).toMatchObject([
      { kind: "property", name: "spare", isRequired: false, recipe },
    ]);
  });

  it("a required property is made for every call", async () => {
    const required = inCall("call_status,\n    ]", "call_status, spare]");
    const news = await newsOf(newProperty("{ type: string }"), required);
    expect(news).toMatchObject([{ name: "spare", isRequired: true }]);
  });

  it("another operation is nothing new in a call", async () => {
    const added = addOperation("/x", "getX", answerWith("Call"));
    await expect(newsOf(added)).resolves.toEqual([]);
  });
});

describe("what the mock cannot follow", { timeout: 60_000 }, () => {
  it.each<[string, Edit[], RegExp]>([
    [
      "a known property that is required now",
      [inCall("call_status,\n    ]", "call_status, transcript]")],
      /schemas\/call\.yaml:\d+:\d+ error mock-required: \/transcript of a call is required, but the mock sometimes leaves it out/,
    ],
    [
      "another type of a known property",
      [
        inCall(
          "sample_rate:\n      type: integer",
          "sample_rate:\n      type: string",
        ),
      ],
      /schemas\/call\.yaml:\d+:\d+ error mock-lost: \/sample_rate of a call is written as integer/,
    ],
    [
      "an enum value that is gone",
      [{ file: "schemas/audio-encoding.yaml", from: "mulaw", to: "alaw" }],
      /schemas\/audio-encoding\.yaml:\d+:\d+ error mock-lost: \/audio_encoding of a call is written as "mulaw"/,
    ],
    [
      "a known property that is gone",
      [inCall("    sample_rate:\n", "    rate:\n"), inCall("sample_rate,", "")],
      /schemas\/call\.yaml:\d+:\d+ error mock-lost: \/sample_rate of a call is written/,
    ],
    [
      "a pattern without examples",
      [newProperty("{ type: string, pattern: ^a+$ }")],
      /schemas\/call\.yaml:\d+:\d+ error mock-value: .* "pattern": give it examples/,
    ],
    [
      "a tuple without examples",
      [newProperty("{ type: array, prefixItems: [{ type: string }] }")],
      /schemas\/call\.yaml:\d+:\d+ error mock-value: .* "prefixItems": give it examples/,
    ],
    [
      "a required property that nothing is",
      [
        newProperty(
          "{ type: object, required: [a], properties: { a: false } }",
        ),
      ],
      /schemas\/call\.yaml:\d+:\d+ error mock-value: /,
    ],
    [
      "another list without x-pagination",
      [
        addOperation(
          "/x",
          "listX",
          "parameters: [{ name: cursor, in: query, schema: { type: string } }]",
          answerWith("Call"),
        ),
      ],
      /rollcall\.yaml:\d+:\d+ error pagination-missing: listX/,
    ],
  ])("%s: an error with file and line", async (_, edits, message) => {
    await expect(newsOf(...edits)).rejects.toThrow(message);
  });
});

/** Adds a property, or another text, before a line of a schema. */
function before(file: string, line: string, text: string): Edit {
  return {
    file: `schemas/${file}.yaml`,
    from: line,
    to: `${text}\n${line}`,
  };
}

describe("what is new in a union of calls", { timeout: 60_000 }, () => {
  const spare = "    spare: { type: boolean }";
  const webCalls = { kind: "branch", tokens: ["web_call"] };

  it.each<[string, Edit, object]>([
    [
      "in calls of every kind",
      before("call-base", "    call_id:", spare),
      { steps: [], name: "spare" },
    ],
    [
      "in calls of one kind",
      before("web-part", "    access_token:", spare),
      { steps: [webCalls], name: "spare" },
    ],
    [
      "a field that calls of another kind have",
      before(
        "web-part",
        "    access_token:",
        "    to_number: { type: string }",
      ),
      { steps: [webCalls], name: "to_number" },
    ],
    [
      "inside a part of calls",
      before("call-analysis", "    call_summary:", spare),
      {
        steps: [{ kind: "property", name: "call_analysis" }],
        name: "spare",
      },
    ],
  ])("%s is made once", async (_, edit, row) => {
    await expect(newsIn(v3Spec, edit)).resolves.toMatchObject([row]);
  });

  it.each<[string, Edit, RegExp]>([
    [
      "a property of all calls",
      {
        file: "schemas/call-base.yaml",
        from: "    agent_name:",
        to: "    agent_title:",
      },
      /openapi\/v3\/schemas\/web-call\.yaml:\d+:\d+ error mock-lost: \/agent_name of a call is written/,
    ],
    [
      "a property of one kind",
      {
        file: "schemas/phone-part.yaml",
        from: "    telephony_identifier:",
        to: "    identifier:",
      },
      /openapi\/v3\/schemas\/phone-call\.yaml:\d+:\d+ error mock-lost: \/telephony_identifier of a call is written/,
    ],
    [
      "a type",
      {
        file: "schemas/product-cost.yaml",
        from: "    product:\n      type: string",
        to: "    product:\n      type: integer",
      },
      /openapi\/v3\/schemas\/product-cost\.yaml:\d+:\d+ error mock-lost: \/call_cost\/product_costs\/\*\/product of a call is written as string/,
    ],
    [
      "what has to be there now",
      {
        file: "schemas/call-base.yaml",
        from: "agent_version, call_status]",
        to: "agent_version, call_status, agent_name, latency]",
      },
      /openapi\/v3\/schemas\/\S+:\d+:\d+ error mock-required: \/latency of a call is required/,
    ],
  ])("%s that the mock cannot follow: an error", async (_, edit, message) => {
    await expect(newsIn(v3Spec, edit)).rejects.toThrow(message);
  });
});

it("another API than ours is told so, with file and line", async () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Ducks", version: "1" },
    paths: {},
    components: { schemas: { Duck: { type: "object" } } },
  };
  await expect(generateFrom(document, "mock")).rejects.toThrow(
    /spec\.json:9:5 error mock-call: the document has no schema Call/,
  );
});
