import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { chooseVersions } from "./choose-versions.mjs";

/** @param {Parameters<typeof chooseVersions>} asked */
async function namesFor(...asked) {
  const versions = await chooseVersions(...asked);
  return versions.map(({ name }) => name);
}

/**
 * A document with some operations, as a file.
 * @param {Record<string, object>} paths
 */
function documentWith(paths) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-document-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "openapi.json");
  const document = {
    openapi: "3.1.0",
    info: { title: "Calls", version: "1" },
    paths,
  };
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const operation = { responses: { 200: { description: "Fine" } } };
const document = "https://x.example/openapi.json";

test("Without a document, all versions are updated", async () => {
  expect(await namesFor(undefined, undefined)).toEqual(["v1", "v3"]);
});

test("A document is for the version that is named, or begins it", async () => {
  expect(await namesFor("v1", document)).toEqual(["v1"]);
  expect(await namesFor("v9", document)).toEqual(["v9"]);
});

test.each([
  ["v1", { "/list-calls": { get: operation }, "/x": { get: operation } }],
  ["v3", { "/v3/list-calls": { post: operation } }],
])(
  "A document is for the version that shares its operations: %s",
  async (name, paths) => {
    const file = documentWith(paths);
    expect(await namesFor(undefined, file)).toEqual([name]);
  },
);

test.each([
  ["none", { "/list-calls": { post: operation } }],
  [
    "both",
    {
      "/list-calls": { get: operation },
      "/v3/list-calls": { post: operation },
    },
  ],
])("A document with operations of %s is an error", async (_, paths) => {
  const choosing = chooseVersions(undefined, documentWith(paths));
  await expect(choosing).rejects.toThrow("--version with one of v1, v3");
});

test.each([
  ["v9", undefined, "--version v9: there is v1, v3; give a document"],
  ["new", "a.json", "--version new: a version is named like v1"],
])(
  "A version %s for the document %s is an error",
  async (name, file, message) => {
    await expect(chooseVersions(name, file)).rejects.toThrow(message);
  },
);
