import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDocument } from "./load-document.js";
import type { LoadError } from "./load-error.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spec-diff-structure-"));
});
afterAll(() => rm(folder, { recursive: true }));

const head = "openapi: 3.1.0\ninfo: { title: Ducks, version: '1' }\n";
const operation = `${head}paths:\n  /a:\n    get:\n      `;
const schema = `${head}components:\n  schemas:\n    A: `;

async function errorOf(text: string): Promise<LoadError> {
  await writeFile(join(folder, "a.yaml"), text);
  const loading = loadDocument("a.yaml", { cwd: folder });
  return loading.then(
    () => expect.fail("It loads."),
    (error) => error,
  );
}

test.each<[string, string, number, string]>([
  ["a path that is text", `${head}paths:\n  /a: b\n`, 4, "path item"],
  ["paths that are a list", `${head}paths: [{}]\n`, 3, "An object"],
  [
    "a response that is text",
    `${operation}responses: { "200": ok }\n`,
    6,
    "A response",
  ],
  [
    "parameters that are an object",
    `${operation}parameters: { a: { name: a, in: query } }\n`,
    6,
    "list",
  ],
  [
    "a parameter without a name",
    `${operation}parameters: [{ in: query }]\n`,
    6,
    "name",
  ],
  ["a schema that is a number", `${schema}5\n`, 5, "A schema"],
  [
    "a property that is a list",
    `${schema}\n      properties:\n        b: []\n`,
    7,
    "A schema",
  ],
  [
    "a name to be there that is none",
    `${schema}{ required: [1] }\n`,
    5,
    "name",
  ],
  ["words that are a list", `${schema}{ title: [] }\n`, 5, "Text"],
  [
    "a discriminator without a name",
    `${schema}{ discriminator: { propertyName: {} } }\n`,
    5,
    "propertyName",
  ],
  ["an enum that is text", `${schema}{ enum: a }\n`, 5, "enum"],
  [
    "a schema that is a path, by its reference",
    `${schema}{ $ref: "#/openapi" }\n`,
    1,
    "A schema",
  ],
])("%s is an error with its place", async (_, text, line, words) => {
  const error = await errorOf(text);
  expect(error.code).toBe("malformed");
  expect(error.location.line).toBe(line);
  expect(error.message).toContain(words);
});

test.each([
  ["extensions among paths and responses", `${head}paths:\n  x-a: b\n`],
  ["schemas that are true", `${schema}true\n`],
  ["keywords with nothing under them", `${schema}{ properties: , items: }\n`],
  ["words that are numbers", `${schema}{ title: 5 }\n`],
  ["properties with the names of keywords", `${schema}{ default: [1] }\n`],
  ["required: true at a property", `${schema}{ type: string, required: true }`],
])("%s are no errors", async (_, text) => {
  await writeFile(join(folder, "a.yaml"), text);
  const { document } = await loadDocument("a.yaml", { cwd: folder });
  expect(document.openapi).toBe("3.1.0");
});

test.skipIf(process.platform === "win32")(
  "a pipe that nobody writes to is an error",
  async () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const loading = loadDocument("pipe", { cwd: folder });
    await expect(loading).rejects.toMatchObject({ code: "unreadable" });
  },
);
