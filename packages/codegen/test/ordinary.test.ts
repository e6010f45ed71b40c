import { beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compileEach } from "./support/compile-each.js";
import { type Edit, generateEdited } from "./support/edited-spec.js";
import {
  addOperation,
  addSchema,
  answer,
  answerWith,
} from "./support/edits.js";

const asOpenApi30: Edit = {
  file: "rollcall.yaml",
  from: "openapi: 3.1.0",
  to: "openapi: 3.0.3",
};
const noContent = 'responses: { "204": { description: none } }';
const query = (schema: string): string =>
  `parameters: [{ name: a, in: query, schema: ${schema} }]`;

const ordinary: Readonly<Record<string, readonly Edit[]>> = Object.fromEntries<
  readonly Edit[]
>([
  ["an answer of 204", [addOperation("/x", "getX", noContent)]],
  [
    "an answer that is a number",
    [addOperation("/x", "getX", answer("{ type: number }"))],
  ],
  [
    "an enum of integers",
    [
      addSchema("Level: { type: integer, enum: [1, 2] }"),
      addOperation(
        "/x",
        "getX",
        query('{ $ref: "#/components/schemas/Level" }'),
        answerWith("Level"),
      ),
    ],
  ],
  [
    "an enum of booleans",
    [
      addSchema("Always: { type: boolean, enum: [true] }"),
      addOperation(
        "/x",
        "getX",
        query('{ $ref: "#/components/schemas/Always" }'),
        answerWith("Always"),
      ),
    ],
  ],
  [
    "nullable of 3.0",
    [
      asOpenApi30,
      addSchema("Maybe: { type: string, nullable: true, enum: [a, null] }"),
      addOperation(
        "/x",
        "getX",
        query("{ type: integer, nullable: true }"),
        answerWith("Maybe"),
      ),
    ],
  ],
  [
    "a parameter that may be null or of two types",
    [
      addOperation(
        "/x",
        "getX",
        query("{ type: [string, integer, 'null'] }"),
        noContent,
      ),
    ],
  ],
  [
    "a parameter in a header",
    [
      addOperation(
        "/x",
        "getX",
        "parameters: [{ name: X-A, in: header, schema: { type: string } }]",
        noContent,
      ),
    ],
  ],
  [
    "a parameter that contains itself",
    [
      addSchema(
        'Tree: { type: object, additionalProperties: { $ref: "#/components/schemas/Tree" } }',
      ),
      addOperation(
        "/x",
        "getX",
        query('{ $ref: "#/components/schemas/Tree" }'),
        noContent,
      ),
    ],
  ],
]);

describe("ordinary OpenAPI generates code that compiles", () => {
  let compiled: ReadonlyMap<string, Compiled>;
  beforeAll(async () => {
    compiled = await compileEach(Object.keys(ordinary), (name) => {
      return generateEdited(ordinary[name] ?? []);
    });
  });

  it.each(Object.keys(ordinary))("%s", (name) => {
    expect(compiled.get(name)?.problems).toEqual([]);
  });
});

it("an operation that answers nothing expects no body", async () => {
  const files = await generateEdited([addOperation("/x", "getX", noContent)]);
  const table = /getX = \{[^}]+\}/.exec(files["operations.ts"] ?? "")?.[0];
  expect(table).not.toContain("answer");
});

it.each(["200", "2XX"])(
  "a 204 beside the answer of %s leaves it checked",
  async (status) => {
    const json = "content: { application/json: { schema: { type: object } } }";
    const responses = `responses: { "204": { description: none }, "${status}": { description: ok, ${json} } }`;
    const files = await generateEdited([addOperation("/x", "getX", responses)]);
    expect(files["validators.ts"]).toMatch(/getX: (?!anything)/);
  },
);
