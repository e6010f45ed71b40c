import { beforeAll, describe, expect, it } from "vitest";
import { SpecError } from "../src/index.js";
import { compile, type Generated } from "./support/compile.js";
import { type Compiled, compileEach } from "./support/compile-each.js";
import { type Edit, generateEdited } from "./support/edited-spec.js";
import { addOperation, addSchema, answerWith } from "./support/edits.js";

const rootFile = "rollcall.yaml";

describe("names that are no names in TypeScript", () => {
  const schemas = ["Call-Outcome", "2faOutcome", "a.b", "text", "class"];
  const ids = ["get-x", "class", "default", "operations", "2get", "get x"];
  let bySchema: ReadonlyMap<string, Compiled>;
  let byId: ReadonlyMap<string, Compiled>;
  beforeAll(async () => {
    bySchema = await compileEach(schemas, (name) =>
      generateEdited([
        addSchema(`"${name}": { type: string, enum: [a, b], pattern: a }`),
        addOperation("/x", "getX", answerWith(name)),
      ]),
    );
    byId = await compileEach(ids, (id) =>
      generateEdited([addOperation("/x", id, answerWith("Call"))]),
    );
  });

  it.each(schemas)("a schema called %s", (name) => {
    expect(bySchema.get(name)?.problems).toEqual([]);
  });

  it.each(ids)("an operation called %s keeps its id as a key", (id) => {
    const { files = {}, problems } = byId.get(id) ?? {};
    expect(problems).toEqual([]);
    expect(files["operations.ts"]).toContain(`id: ${JSON.stringify(id)}`);
    expect(files["validators.ts"]).toMatch(new RegExp(`"?${id}"?: `));
  });

  it.each<[string, Edit[], string]>([
    [
      "two operations",
      [addOperation("/x", "get-call", answerWith("Call"))],
      '"getCall" and "get-call"',
    ],
    [
      "two enums",
      [addSchema("callStatus: { type: string, enum: [a] }")],
      "callStatusValues",
    ],
    [
      "two schemas",
      [addSchema("Call-: { type: object }")],
      "are both called Call in",
    ],
  ])(
    "%s that become one name are an error with a line",
    async (_, edits, message) => {
      const failure = await generateEdited(edits).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(SpecError);
      expect((failure as Error).message).toMatch(/openapi\/v1\/[^:]+:\d+:\d+/);
      const swapped = message.replace(/(".+") and (".+")/, "$2 and $1");
      expect(
        [message, swapped].some((text) => String(failure).includes(text)),
      ).toBe(true);
    },
  );
});

/** Our spec with a text wherever one can stand. */
function generateWith(text: string): Promise<Generated> {
  const json = JSON.stringify(text);
  const key = JSON.stringify(`{${text}`);
  return generateEdited([
    addSchema(
      `Odd: { type: string, enum: [${json}], description: ${json}, example: ${json}, title: ${json}, x-populated: ${json}, x-enumGroups: { ${json}: ${json} }, x-enumDescriptions: { ${json}: ${json} } }`,
    ),
    addSchema(
      `Keys: { type: object, required: [${key}], description: ${json}, properties: { ${key}: { const: ${json} } } }`,
    ),
    addOperation(
      `/x${text}`,
      "getX",
      `summary: ${json}`,
      `description: ${json}`,
      `parameters: [{ name: ${key}, in: query, description: ${json}, schema: { type: string, default: ${json}, enum: [${json}] } }]`,
      answerWith("Odd"),
    ),
    addOperation("/y", "getY", answerWith("Keys")),
    {
      file: rootFile,
      from: "url: https://api.retellai.com\n",
      to: `url: ${JSON.stringify(`https://a/${text}`)}\n`,
    },
  ]);
}

describe("texts that mean something to TypeScript", () => {
  const texts = [
    "*/ x",
    "\u2028 x\u2029",
    "`$" + "{process.exit()}`",
    "\\u0041\\",
    "'\"",
    '"a": 1',
    "</script><!--",
    "// x\n/* y",
  ];
  let compiled: ReadonlyMap<string, Compiled>;
  beforeAll(async () => {
    compiled = await compileEach(texts, generateWith);
  });

  it.each(texts)("%j, wherever a text can stand", (text) => {
    const { files = {}, problems } = compiled.get(text) ?? {};
    expect(problems).toEqual([]);
    expect(files["validators.ts"]).not.toMatch(/[\u2028\u2029]/);
    expect(files["operations.ts"]).not.toMatch(/[\u2028\u2029]/);
  });
});

describe("a parameter of the path item", () => {
  it("is replaced by what the operation says of it", async () => {
    const files = await generateEdited([
      {
        file: rootFile,
        from: "paths:\n",
        to: `paths:
  /x:
    parameters: [{ name: a, in: query, schema: { type: string } }, { name: b, in: query, schema: { type: string } }]
    get:
      operationId: getX
      parameters: [{ name: a, in: query, schema: { type: integer } }]
      ${answerWith("Call")}
`,
      },
    ]);
    expect(compile([files])).toEqual([[]]);
    const reference = files["reference.ts"] ?? "";
    const own = reference.slice(0, reference.indexOf("listCalls:"));
    expect(own.match(/name: "a"/g)).toHaveLength(1);
    expect(own).toMatch(/name: "b"[\s\S]+name: "a"[\s\S]+type: "integer"/);
  });
});

it("an operation without an id is an error with its line", async () => {
  const edit = {
    file: rootFile,
    from: "paths:\n",
    to: `paths:\n  /x:\n    get:\n      ${answerWith("Call")}\n`,
  };
  await expect(generateEdited([edit])).rejects.toThrow(
    /rollcall\.yaml:\d+:\d+ error operation-id: GET \/x/,
  );
});
