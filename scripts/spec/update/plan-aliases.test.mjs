import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { findExpiredAliases } from "../find-expired-aliases.mjs";
import { planAliases } from "./plan-aliases.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/** A document with an operation of this id, and a schema of this name. */
const documentWith = (id = "get", schema = "Duck") => ({
  openapi: "3.1.0",
  info: { title: "Ducks", version: "1" },
  paths: { "/duck": { get: { operationId: id, responses: {} } } },
  components: { schemas: { [schema]: { type: "object" } } },
});

/**
 * @param {string} before
 * @param {string} after
 */
function renamedOperation(before, after) {
  return /** @type {Finding} */ ({
    code: "types-name-renamed",
    path: before,
    pointer: "/paths/~1duck/get/operationId",
    before,
    after,
  });
}

/** @param {string} text */
function versionWith(text) {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-aliases-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const aliases = join(folder, "aliases.yaml");
  writeFileSync(aliases, text);
  return {
    name: "v1",
    root: join(folder, "rollcall.yaml"),
    aliases,
  };
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} since
 */
function row(from, to, since) {
  return `- kind: operation\n  from: ${from}\n  to: ${to}\n  since: ${since}\n`;
}

describe("The aliases", () => {
  test.each([
    [
      "get a row for a rename, since the next release",
      "",
      [renamedOperation("read", "get")],
      row("read", "get", "1.5.0"),
    ],
    [
      "keep what is there",
      row("fetch", "get", "1.2.0"),
      [renamedOperation("read", "get")],
      row("fetch", "get", "1.2.0") + row("read", "get", "1.5.0"),
    ],
    [
      "lead to the name of today, however often it changed",
      row("fetch", "read", "1.2.0"),
      [renamedOperation("read", "get")],
      row("fetch", "get", "1.2.0") + row("read", "get", "1.5.0"),
    ],
    [
      "forget what no release had, where it leads nowhere",
      row("read", "gett", "1.5.0"),
      [renamedOperation("read", "get")],
      row("read", "get", "1.5.0"),
    ],
    [
      "have none for a name that means something else now",
      "",
      [renamedOperation("get", "get")],
      undefined,
    ],
  ])("%s", (_, text, findings, want) => {
    const { files } = planAliases(
      versionWith(text),
      findings,
      documentWith(),
      "1.4.2",
    );
    const rows = files[0]?.text?.replace(/^#.*\n/gm, "");
    expect(rows).toBe(want);
  });

  test("stay where they hide a name that is there, to be refused", () => {
    const version = versionWith(row("get", "get", "1.5.0"));
    const plan = planAliases(version, [], documentWith(), "1.4.2");
    expect(plan.files).toEqual([]);
    expect(plan.aliases).toMatchObject([{ from: "get", to: "get" }]);
  });

  test("leave no file when the last one goes", () => {
    const version = versionWith(row("read", "gett", "1.5.0"));
    const { files } = planAliases(version, [], documentWith(), "1.4.2");
    expect(files).toEqual([
      {
        path: "openapi/v1/aliases.yaml",
        text: undefined,
      },
    ]);
  });

  test("are written once", () => {
    const version = versionWith(row("read", "get", "1.5.0"));
    const findings = [renamedOperation("read", "get")];
    const plan = planAliases(version, findings, documentWith(), "1.4.2");
    expect(plan.files).toEqual([]);
    expect(plan.aliases).toHaveLength(1);
  });

  test("are told when their major version is over", () => {
    const version = versionWith(
      row("read", "get", "1.5.0") + row("see", "get", "2.0.0"),
    );
    expect(findExpiredAliases(version, "1.9.0")).toEqual([]);
    expect(findExpiredAliases(version, "2.0.0")).toEqual([
      expect.stringMatching(
        /aliases\.yaml:1:3 the operation "read" was kept since 1\.5\.0, and 2\.0\.0 is a major version later: take the alias out/,
      ),
    ]);
  });
});
