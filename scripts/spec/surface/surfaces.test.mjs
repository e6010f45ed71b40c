import { readFileSync } from "node:fs";
import { bundleSpec, loadVersion } from "@rollcall/codegen";
import { compareSurfaces } from "@rollcall/spec-diff";
import { describe, expect, test } from "vitest";
import { copySpec } from "../rehearsal/copy-spec.mjs";
import { versionIn } from "../versions.mjs";
import { findChangedNames } from "./changed-names.mjs";
import { cliSurface } from "./cli.mjs";
import {
  readCommittedCli,
  readCommittedFiles,
  surfacesOf,
} from "./surfaces.mjs";
import { touchedByName } from "./touched-by-name.mjs";

/**
 * The names of today, with other flags.
 * @param {import("../versions.mjs").Version} version
 * @param {(names: import("@rollcall/spec-diff").SurfaceName[]) => import("@rollcall/spec-diff").SurfaceName[]} edit
 */
async function compareWith(version, edit) {
  const spec = await loadVersion(version.root);
  return await findChangedNames(version, spec, {
    generated: readCommittedFiles(version),
    cli: edit(readCommittedCli(version)),
  });
}

describe("The names of the newest release", () => {
  test("are those of today, where nothing changed", async () => {
    const { version } = copySpec();
    const found = await compareWith(version, (names) => names);
    expect(Object.values(found).flat()).toEqual([]);
  });

  test("miss a flag that a template lost, with its place", async () => {
    const { version } = copySpec();
    const found = await compareWith(version, (names) =>
      names.filter(({ name }) => name !== "list --agent-id"),
    );
    const [finding, ...others] = found["@rollcall/cli"] ?? [];
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "flag-removed",
      lens: "surface",
      severity: "breaking",
      path: "flag list --agent-id",
    });
    const lines = readFileSync(version.surface ?? "", "utf8").split("\n");
    expect(lines[(finding?.location.line ?? 0) - 1]).toContain(
      "list --agent-id",
    );
  });

  test("have one more, where a value is new", async () => {
    const { version } = copySpec();
    const found = await compareWith(version, (names) => [
      ...names,
      { kind: "value", name: "list --sort-order sideways" },
    ]);
    expect(found["@rollcall/cli"]).toMatchObject([
      { code: "value-added", severity: "additive" },
    ]);
  });

  test("go with what they are a part of, which says it for them", async () => {
    const { version } = copySpec([
      "rollcall.yaml",
      "  /register-call:\n    $ref: paths/register-call.yaml\n",
      "",
    ]);
    const found = await compareWith(version, (names) =>
      names.filter(({ name }) => !name.startsWith("list --sort-order")),
    );
    const paths = Object.values(found)
      .flat()
      .map(({ path }) => path);
    expect(paths).toEqual([
      "route POST /register-call",
      "flag list --sort-order",
    ]);
  });

  test("are placed where they come from", async () => {
    const { version } = copySpec([
      "rollcall.yaml",
      "/register-call:",
      "/v2/register-call:",
    ]);
    const found = await compareWith(version, (names) => [
      ...names,
      { kind: "flag", name: "list --loud" },
    ]);
    const placed = Object.values(found).flat();
    const locations = placed.map(({ path, location }) => [path, location]);
    expect(Object.fromEntries(locations)).toEqual({
      "flag list --loud": {
        file: "packages/cli/cli-surface.json",
        line: expect.toSatisfy((line) => line > 100),
        column: 1,
      },
      "route POST /register-call": expect.objectContaining({
        file: "openapi/v1/released/0.0.0.surface.json",
      }),
      "route POST /v2/register-call": {
        file: "openapi/v1/paths/register-call.yaml",
        line: 1,
        column: 1,
      },
    });
  });

  test("are those of every package that is published for users", async () => {
    const { version } = copySpec();
    const generated = readCommittedFiles(version);
    const surfaces = await surfacesOf(version, {
      generated,
      committed: generated,
      document: await bundleSpec(version.root),
      cli: [],
    });
    const names = (/** @type {string} */ name) =>
      surfaces[name]?.map((each) => `${each.kind} ${each.name}`);
    expect(names("@rollcall/core")).toEqual(
      expect.arrayContaining([
        "export @rollcall/core createClient",
        "export @rollcall/core/partition windows",
        "operation listCalls",
        "parameter listCalls filter_criteria.agent_id",
      ]),
    );
    expect(names("@rollcall/mock-server")).toEqual(
      expect.arrayContaining([
        "route GET /get-call/{}",
        "field GET /get-call/{} transcript",
        "field GET /list-calls [] call_id",
      ]),
    );
  });
});

test("The names of another version are its own, flags too", async () => {
  const version = versionIn("v3");
  const generated = readCommittedFiles(version);
  const surfaces = await surfacesOf(version, {
    generated,
    committed: generated,
    document: await bundleSpec(version.root),
    cli: readCommittedCli(version),
  });
  const all = Object.values(surfaces).flat();
  const names = all.map(({ kind, name }) => `${kind} ${name}`);
  expect(names).toEqual(
    expect.arrayContaining([
      "operation deleteCall",
      "parameter listCalls filter_criteria.from_number",
      "route POST /v3/list-calls",
      "route DELETE /v2/delete-call/{}",
      "flag list --from-number",
      "value list --call-status ended",
    ]),
  );
  expect(names).not.toContain("export @rollcall/core createClient");
  expect(names).not.toContain("flag list --agent-id");
});

describe("A flag that the spec loses is found", () => {
  test.each(["v1", "v3"])("in %s", async (name) => {
    const version = versionIn(name);
    const files = readCommittedFiles(version);
    const reference = files["reference.ts"] ?? "";
    const present = await cliSurface(name, {
      "reference.ts": reference.replaceAll("sort_order", "order"),
    });
    const changes = compareSurfaces(readCommittedCli(version), present);
    const found = changes.map(({ code, path }) => `${code} ${path}`);
    expect(found).toContain("flag-removed flag list --sort-order");
    expect(found).toContain("flag-added flag list --order");
    expect(found).toHaveLength(6);
  });
});

test.each([
  ["flag list --agent-id", [], ["--agent-id"]],
  ["value list -o json", [], ["-o"]],
  ["export @rollcall/core createClient", ["createClient"], []],
])("%s touches what people write", (path, symbols, flags) => {
  expect(touchedByName({ path })).toEqual({
    symbols,
    flags,
    pages: [],
  });
});
