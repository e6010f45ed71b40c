import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { compile } from "../../test/support/compile.js";
import { generateCore } from "../generate.js";

const spec = `
openapi: 3.1.0
info: { title: Ducks, version: 1.0.0 }
paths:
  /ducks/{duck}:
    get:
      operationId: readDuck
      parameters:
        - { name: duck, in: path, required: true, schema: { type: string } }
        - { name: mood, in: query, required: true, schema: { $ref: "#/components/schemas/Mood" } }
        - name: where
          in: query
          schema: { $ref: "#/components/schemas/Where" }
      responses: { "200": { description: A duck., content: { application/json: { schema: { $ref: "#/components/schemas/Duck" } } } } }
  /ducks:
    post:
      operationId: hatchDuck
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Egg" } } } }
      responses: { "200": { description: A duck., content: { application/json: { schema: { $ref: "#/components/schemas/Duck" } } } } }
components:
  schemas:
    Duck: { type: object, properties: { name: { type: string } } }
    Egg: { type: object, required: [size], properties: { size: { type: integer }, nest: { $ref: "#/components/schemas/Nest" } } }
    Nest: { type: object, properties: { twigs: { type: integer } } }
    Mood: { type: string, enum: [calm, cross] }
    Where: { type: object, additionalProperties: false, properties: { hatched: { type: integer, x-instant: true } } }
`;

/** @param aliases Rows of `aliases.yaml`, each without its release. */
async function generate(...aliases: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-aliases-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "openapi", "v1", "ducks.yaml");
  mkdirSync(join(folder, "openapi", "v1"), { recursive: true });
  writeFileSync(file, spec);
  const rows = aliases.map((alias) => `- { ${alias}, since: 0.2.0 }\n`);
  return await generateCore(file, { aliases: rows.join("") });
}

const all = [
  "kind: operation, from: getDuck, to: readDuck",
  "kind: schema, from: Humour, to: Mood",
  "kind: parameter, of: readDuck, from: duck_id, to: duck",
  "kind: parameter, of: readDuck, from: humour, to: mood",
  "kind: property, of: Where, from: born, to: hatched",
  "kind: property, of: Egg, from: weight, to: size",
];

describe("A name of before", () => {
  test("compiles wherever generated code has names", async () => {
    const generated = await generate(...all);
    expect(compile([generated])).toEqual([[]]);
    const { "types.ts": types = "", "operations.ts": operations = "" } =
      generated;
    expect(types).toContain('"getDuck": operations["readDuck"];');
    expect(types).toContain('Humour: components["schemas"]["Mood"];');
    expect(types).toContain('"/ducks/{duck_id}": {');
    expect(types).toMatch(/mood\?: .*\n[^}]*@deprecated[^}]*humour\?: /);
    expect(types).toMatch(/hatched\?: number;\n[^}]*born\?: number;/);
    expect(types).toMatch(/size\?: number;\n[^}]*weight\?: number;/s);
    expect(operations).toContain("export const getDuck = readDuck;");
    expect(operations).toContain("hasFormerNames: boolean = true");
    expect(operations.match(/formerly: \[\s*"\w+"/g)).toHaveLength(4);
    expect(generated["enums.ts"]).toContain("isHumour = isMood;");
    expect(generated["validators.ts"]).toContain("getDuck: Duck");
    expect(generated["reference.ts"]).toContain("getDuck: today.readDuck }");
  });

  test("says what it is called today, and since when", async () => {
    const [operation = ""] = all;
    const generated = await generate(operation);
    expect(generated["operations.ts"]).toContain(
      "/** @deprecated Since 0.2.0 this operation is called `readDuck`. */",
    );
  });

  test("leaves no trace where there is none", async () => {
    const generated = await generate();
    expect(generated["operations.ts"]).toContain(
      "hasFormerNames: boolean = false",
    );
    expect(Object.values(generated).join("")).not.toContain("formerly");
  });
});

test.each([
  [
    "that shadows a living name",
    "kind: operation, from: hatchDuck, to: readDuck",
    "alias-shadows",
  ],
  [
    "that has the name of a living one in generated code",
    "kind: schema, from: mood, to: Duck",
    "alias-shadows",
  ],
  ["that leads nowhere", "kind: schema, from: Goose, to: Swan", "alias-lost"],
  [
    "of an operation that is not there",
    "kind: parameter, of: getSwan, from: a, to: b",
    "alias-lost",
  ],
  [
    "of what the service sends",
    "kind: property, of: Duck, from: title, to: name",
    "alias-sent-by-service",
  ],
  [
    "inside of an open object",
    "kind: property, of: Nest, from: sticks, to: twigs",
    "alias-open-object",
  ],
  ["of no kind", "kind: colour, from: a, to: b", "alias-shape"],
  [
    "of nothing in particular",
    "kind: parameter, from: a, to: b",
    "alias-shape",
  ],
  ["without a name", "kind: schema, from: A", "alias-shape"],
])("An alias %s is refused with its place", async (_, alias, code) => {
  await expect(generate(alias)).rejects.toThrow(
    `openapi/v1/aliases.yaml:1:3 error ${code}: `,
  );
});

test.each([
  [
    "double",
    "kind: schema, from: Humour, to: Mood",
    "kind: schema, from: Humour, to: Egg",
    "2:3 error alias-double",
  ],
  [
    "chained",
    "kind: schema, from: Humour, to: Temper",
    "kind: schema, from: Temper, to: Mood",
    "1:3 error alias-chain",
  ],
])("Aliases that are %s are refused", async (_, one, other, fault) => {
  await expect(generate(one, other)).rejects.toThrow(fault);
});

test("What is no YAML is refused with its place", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-aliases-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "ducks.yaml");
  writeFileSync(file, spec);
  await expect(
    generateCore(file, { aliases: "- {kind: schema\n" }),
  ).rejects.toThrow(/aliases\.yaml:\d+:\d+ error alias-yaml/);
});
