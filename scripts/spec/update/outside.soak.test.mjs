import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadVersion } from "@rollcall/codegen";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { addFiles, copySpec } from "../rehearsal/copy-spec.mjs";
import { publishSpec } from "../rehearsal/outside-document.mjs";
import { runUpdate } from "../rehearsal/rehearse.mjs";
import { findLockFaults, readLock } from "./lock-file.mjs";
import { planUpdate } from "./plan-update.mjs";

/** @typedef {Awaited<ReturnType<typeof publishSpec>>} Published */

/** @type {Published} */
let published;
beforeAll(async () => {
  published = await publishSpec();
});

/** @param {string} text */
function fileWith(text, name = "calls-api.json") {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-outside-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/**
 * @param {string} text
 * @param {number} status
 */
async function urlOf(text, status = 200) {
  const server = createServer((_, response) => {
    response.writeHead(status).end(text);
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return `http://127.0.0.1:${port}/specs/calls-api.json?key=secret`;
}

/** A copy of the repository that has the overlays already. */
function copyWithOverlays() {
  const copy = copySpec();
  addFiles(copy.folder, published.overlays);
  return copy;
}

describe("A document from outside with overlays", () => {
  test("generates to the byte what the same spec in files of ours does", async () => {
    const copy = copyWithOverlays();
    const report = await runUpdate(copy, fileWith(published.text));
    expect(report.verdict.level).toBe("none");
    expect(report.written).toEqual([
      "openapi/v1/upstream/calls-api.json",
      "openapi/v1/lock.json",
    ]);
    const stored = join(copy.folder, "upstream/calls-api.json");
    expect(readFileSync(stored, "utf8")).toBe(published.text);
  });

  test("is pinned, and the same again changes nothing", async () => {
    const copy = copyWithOverlays();
    const file = fileWith(published.text);
    await runUpdate(copy, file);
    expect(readLock(copy.version)).toMatchObject({
      source: "calls-api.json",
      document: "upstream/calls-api.json",
    });
    expect((await runUpdate(copy, file)).written).toEqual([]);
    expect((await runUpdate(copy)).written).toEqual([]);
  });

  test("may come from a URL, whose secrets are not kept", async () => {
    const copy = copyWithOverlays();
    const url = await urlOf(published.text);
    const report = await runUpdate(copy, url);
    expect(report.source).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/specs\/calls-api\.json$/,
    );
    expect(report.written).toContain("openapi/v1/upstream/calls-api.json");
  });

  test("may be several files, and replaces those of before", async () => {
    const copy = copyWithOverlays();
    addFiles(join(copy.folder, "upstream"), { "old.json": "{}" });
    const split = fileWith(
      published.text.replace(
        '"#/components/schemas/SortOrder"',
        '"parts/sort-order.json#/SortOrder"',
      ),
    );
    const { components } = JSON.parse(published.text);
    const { SortOrder } = components.schemas;
    addFiles(join(split, ".."), {
      "parts/sort-order.json": JSON.stringify({ SortOrder }),
    });
    const report = await runUpdate(copy, split);
    expect(report.removed).toEqual(["openapi/v1/upstream/old.json"]);
    expect(report.written).toContain(
      "openapi/v1/upstream/parts/sort-order.json",
    );
    expect((await runUpdate(copy)).written).toEqual([]);
  });

  test("is shown with its changes where they are stored", async () => {
    const copy = copyWithOverlays();
    const text = published.text.replace(
      /"Neutral"\n(?=\s*\])/,
      '"Neutral",\n"Mixed"\n',
    );
    const report = await runUpdate(copy, fileWith(text));
    const change = report.changes.find(({ lens }) => lens === "wire");
    const lines = text.split("\n");
    const added = lines.indexOf('"Mixed"');
    const list = lines
      .slice(0, added)
      .findLastIndex((line) => line.includes('"enum"'));
    expect(change?.location).toMatchObject({
      file: "openapi/v1/upstream/calls-api.json",
      line: list + 1,
    });
  });

  test("is shown with the overlay that wrote a change", async () => {
    const copy = copyWithOverlays();
    const [name = ""] = Object.keys(published.overlays);
    const file = "overlays/10-pagination.yaml";
    expect(name).not.toBe("");
    addFiles(copy.folder, {
      [file]: (published.overlays[file] ?? "").replace("- 400", "- 410"),
    });
    const report = await runUpdate(copy, fileWith(published.text));
    const [change] = report.changes;
    expect(change?.location.file).toBe(`openapi/v1/${file}`);
  });
});

describe("What is pinned", () => {
  test("is missed where it was edited by hand", async () => {
    const copy = copyWithOverlays();
    await runUpdate(copy, fileWith(published.text));
    const stored = join(copy.folder, "upstream/calls-api.json");
    writeFileSync(stored, `${published.text}\n`);
    const spec = await loadVersion(copy.version.root);
    const [fault] = findLockFaults(copy.version, spec);
    expect(fault).toContain(
      "openapi/v1/upstream/calls-api.json is not what openapi/v1/lock.json pins: it was edited by hand.",
    );
    expect(fault).toContain(
      "`npm run spec:update -- openapi/v1/upstream/calls-api.json`",
    );
    await expect(runUpdate(copy)).rejects.toThrow("it was edited by hand");
  });

  test("may be edited where it is ours", async () => {
    const { version } = copySpec(["schemas/sentiment.yaml", "Unhappy", "Sad"]);
    const spec = await loadVersion(version.root);
    expect(findLockFaults(version, spec)).toEqual([]);
  });

  test("are the generators, too", async () => {
    const { version } = copySpec([
      "lock.json",
      '"typescript": "',
      '"typescript": "0.',
    ]);
    const spec = await loadVersion(version.root);
    expect(findLockFaults(version, spec)).toEqual([
      expect.stringMatching(
        /^openapi\/v1\/lock\.json pins typescript 0\.\S+, and \S+ is installed: run `npm run spec:update`$/,
      ),
    ]);
  });

  test("has to be there", async () => {
    const { version, folder } = copySpec();
    rmSync(join(folder, "lock.json"));
    const spec = await loadVersion(version.root);
    expect(findLockFaults(version, spec)).toEqual([
      "openapi/v1/lock.json is missing: run `npm run spec:update`",
    ]);
  });
});

describe("What is no document", () => {
  test.each([
    ["an empty file", "", /calls-api\.json:1:1 empty: /],
    [
      "a web page",
      "<!doctype html>\n<html></html>\n",
      /calls-api\.json:1:1 \S+: /,
    ],
    ["an answer in JSON", '{"error": "no"}', /calls-api\.json:1:1 not-openapi/],
    [
      "a reference to another host",
      '{"openapi": "3.1.0", "x-a": {"$ref": "https://x.example/a.json"}}',
      /ref-remote: The \$ref leads to another host: https:\/\/x\.example/,
    ],
    [
      "a document that the linter refuses",
      '{"openapi": "3.1.0", "info": {"title": "A"}, "paths": {}}',
      /The linter refuses the spec\.\n\S+:1:\d+ error struct: .*version/,
    ],
  ])("%s is an error with its place", async (_, text, message) => {
    const { version } = copySpec();
    await expect(planUpdate(version, fileWith(text))).rejects.toThrow(message);
  });

  test("is a file that is not there", async () => {
    const { version } = copySpec();
    const file = join(tmpdir(), "rollcall-nowhere", "none.json");
    await expect(planUpdate(version, file)).rejects.toThrow(
      "not-found: There is no such file",
    );
  });

  test("is the answer of a URL that fails", async () => {
    const { version } = copySpec();
    const url = await urlOf("Not found", 404);
    await expect(planUpdate(version, url)).rejects.toThrow(
      "request-failed: The answer is 404",
    );
  });

  test("is a URL of another machine without https", async () => {
    const { version } = copySpec();
    const url = "http://x.example/openapi.json";
    await expect(planUpdate(version, url)).rejects.toThrow(
      "url-refused: Only https is read, and http on this machine",
    );
  });

  test("is one whose pages no overlay covers", async () => {
    const { version } = copySpec();
    const file = fileWith(published.text);
    await expect(planUpdate(version, file)).rejects.toThrow(
      /calls-api\.json:\d+:\d+ error pagination-missing: listCalls has the parameter "pagination_key"/,
    );
  });
});
