import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Json } from "../json-value.js";
import { pointerTo } from "./json-pointer.js";
import { loadDocument } from "./load-document.js";

const head = "openapi: 3.1.0\ninfo: { title: Ducks, version: '1' }\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spec-diff-load-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const [root = ""] = Object.keys(files);
  return loadDocument(root, { cwd: folder });
}

const good: [string, string][] = [
  [
    "a schema that holds itself",
    "components: { schemas: { A: { items: { $ref: '#/components/schemas/A' } } } }",
  ],
  [
    "a pointer with %7B and ~1",
    "paths: { '/a/{id}': {}, /b: { $ref: '#/paths/~1a~1%7Bid%7D' } }",
  ],
  [
    "a property that is called $ref",
    "components: { schemas: { A: { properties: { $ref: { type: string } } } } }",
  ],
  [
    "a $ref inside an example",
    "components: { schemas: { A: { example: { $ref: 5 } } } }",
  ],
  [
    "a response that is called default",
    "paths: { /a: { get: { responses: { default: { description: x } } } } }",
  ],
];

it.each(good)("takes %s", async (_, text) => {
  const { document } = await load({ "a.yaml": `${head}${text}\n` });
  expect(document).toHaveProperty("openapi", "3.1.0");
});

it("writes references so that everybody can follow them", async () => {
  const text = `components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { properties: { c%d: { type: string } } }
    C: { $ref: "#/components/schemas/A/properties/c%25d" }
`;
  const { document } = await load({ "a.yaml": head + text });
  const plain = "#/components/schemas/B/properties/c%d";
  expect(document).toHaveProperty("components.schemas.C.$ref", plain);
});

it("takes a byte order mark", async () => {
  const { document, locate } = await load({
    "a.json": '\uFEFF{"openapi": "3.0.3"}',
  });
  expect(document).toEqual({ openapi: "3.0.3" });
  expect(await locate("/openapi")).toMatchObject({ line: 1, column: 2 });
});

it("expands aliases, merges, and leaves no object shared", async () => {
  const text = `${head}x-a: &a { b: 1, c: 2 }\nx-d: { <<: *a, c: 3 }\nx-e: *a\n`;
  const { document, locate } = await load({ "a.yaml": text });
  expect(document).toMatchObject({ "x-d": { b: 1, c: 3 }, "x-e": { b: 1 } });
  expect(document["x-e"]).not.toBe(document["x-a"]);
  expect(await locate("/x-d/b")).toMatchObject({ line: 3 });
  expect(await locate("/x-d/c")).toMatchObject({ line: 4 });
});

it("keeps a key that is called __proto__", async () => {
  const { document } = await load({ "a.yaml": `${head}__proto__: { a: 1 }\n` });
  expect(Object.keys(document)).toContain("__proto__");
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
});

it("makes one document of several files, and knows where each part is", async () => {
  const { document, locate } = await load({
    "v1/root.yaml": `${head}paths:\n  /ducks: { $ref: paths/ducks.yaml }\n`,
    "v1/paths/ducks.yaml":
      "get:\n  responses:\n    default:\n      content:\n        application/json:\n          schema: { $ref: ../duck.yaml }\n",
    "v1/duck.yaml": "type: object\nproperties:\n  name: { type: string }\n",
  });
  expect(document.components).toMatchObject({
    schemas: { duck: { type: "object" } },
  });
  expect(JSON.stringify(document)).toContain('"#/components/schemas/duck"');
  const use = pointerTo("/paths", "/ducks", "get", "responses", "default");
  expect(await locate(use)).toEqual({
    file: "v1/paths/ducks.yaml",
    line: 3,
    column: 5,
  });
  const name = "/components/schemas/duck/properties/name";
  const place = {
    file: "v1/duck.yaml",
    line: 3,
    column: 3,
  };
  expect(await locate(name)).toEqual(place);
  expect(await locate(`${name}/nothing/here`)).toEqual(place);
});

it("follows no link out of the folder", async () => {
  await writeFile(join(folder, "secret.yaml"), "type: string\n");
  await mkdir(join(folder, "inner"));
  await symlink("../secret.yaml", join(folder, "inner/link.yaml"));
  const text = `${head}components: { schemas: { A: { $ref: link.yaml } } }\n`;
  await expect(load({ "inner/root.yaml": text })).rejects.toMatchObject({
    code: "ref-outside",
  });
});

const written: [string, (value: Json) => string][] = [
  ["JSON", (value) => JSON.stringify(value, null, 1)],
  [
    "YAML",
    (value) => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }),
  ],
];

/** Objects without a `$ref`, whose leaves say where they stand. */
const names = fc.string({ unit: "grapheme" }).filter((name) => name !== "<<");
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant(true),
    fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
    fc.dictionary(names, tie("tree"), { minKeys: 1, maxKeys: 4 }),
  ),
}));

it.each(written)(
  "finds the line of every value of any %s",
  async (_, write) => {
    const property = fc.asyncProperty(tree, async (inner) => {
      const value = numberLeaves({ openapi: "3.1.0", "x-tree": inner });
      const text = write(value);
      const { document, locate } = await load({ "any.yaml": text });
      expect(document).toEqual(value);
      const lines = text.split("\n");
      for (const [pointer, leaf] of leavesOf(value)) {
        const { line } = await locate(pointer);
        expect(lines[line - 1]).toContain(leaf);
      }
    });
    await fc.assert(property, { numRuns: 60 });
  },
);

function numberLeaves(value: Json): Json {
  let count = 0;
  return JSON.parse(JSON.stringify(value), (_key, inner) => {
    count += 1;
    return inner === true ? `leaf-${count}-` : inner;
  });
}

function leavesOf(value: Json, pointer = ""): [string, string][] {
  if (typeof value === "string") {
    return value.startsWith("leaf-") ? [[pointer, value]] : [];
  }
  return Object.entries(value as object).flatMap(([name, inner]) =>
    leavesOf(inner, pointerTo(pointer, name)),
  );
}
