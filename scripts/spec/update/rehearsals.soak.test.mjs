import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadVersion } from "@rollcall/codegen";
import { describe, expect, test } from "vitest";
import { findDrift } from "../check/find-drift.mjs";
import { copySpec } from "../rehearsal/copy-spec.mjs";
import { changesetsIn, runUpdate } from "../rehearsal/rehearse.mjs";
import { planUpdate } from "./plan-update.mjs";

/** @typedef {import("../rehearsal/copy-spec.mjs").Edit} Edit */

/**
 * What `spec:update` writes into a clean copy with some edits.
 * @param {readonly Edit[]} edits
 */
async function rehearse(...edits) {
  const copy = copySpec(...edits);
  const { repository, version } = copy;
  const report = await runUpdate(copy);
  const again = await planUpdate(version);
  return {
    report,
    leftOver: again.files,
    changesets: changesetsIn(repository),
    /** @param {string} name */
    generated: (name) =>
      readFileSync(join(repository, version.generated.core, name), "utf8"),
  };
}

describe("A new filter", () => {
  /** @type {Edit} */
  const edit = [
    "schemas/filter-criteria.yaml",
    "  properties:\n",
    `  properties:
    direction:
      $ref: ../../shared/schemas/direction.yaml#/Direction
      x-filter: { field: /direction, op: eq }
`,
  ];

  test("becomes a flag, a type, a check, and a minor release of all", async () => {
    const { report, leftOver, changesets, generated } = await rehearse(edit);
    expect(report.verdict.level).toBe("additive");
    expect(report.removed).toEqual([]);
    expect(leftOver).toEqual([]);
    expect(Object.keys(changesets).sort()).toEqual([
      "cli",
      "core",
      "mock-server",
    ]);
    expect(changesets.cli).toContain("- `--direction`:");
    expect(changesets.core).toContain("- `FilterCriteria.direction`:");
    expect(generated("types.ts")).toMatch(
      /FilterCriteria: \{\n\s+direction\?: /,
    );
    expect(generated("operations.ts")).toContain("direction: {");
    const change = report.changes.find(({ lens }) => lens === "wire");
    expect(change?.touches.flags).toEqual(["--direction"]);
    expect(change?.who).toBeUndefined();
  });
});

describe("A new field of answers and a new value of an enum", () => {
  /** @type {Edit[]} */
  const edits = [
    [
      "schemas/call.yaml",
      "    from_number:\n",
      "    language:\n      type: string\n      description: The language that was spoken.\n    from_number:\n",
    ],
    [
      "schemas/sentiment.yaml",
      "enum: [Negative, Positive, Neutral]",
      "enum: [Negative, Positive, Neutral, Mixed]",
    ],
  ];

  test("are a minor release of what shows answers", async () => {
    const { report, leftOver, changesets, generated } = await rehearse(
      ...edits,
    );
    expect(report.verdict.level).toBe("additive");
    expect(leftOver).toEqual([]);
    expect(Object.keys(changesets).sort()).toEqual(["core", "mock-server"]);
    expect(changesets.core).toContain("`Call.language`");
    expect(changesets.core).toContain("Mixed");
    expect(generated("types.ts")).toContain("language?: string;");
    expect(generated("types.ts")).toContain('"Mixed"');
    expect(generated("enums.ts")).toContain('"Mixed"');
    expect(generated("validators.ts")).toContain("language");
  });
});

describe("A parameter that is required now", () => {
  test("breaks, and says whom and how to move over", async () => {
    const { report, changesets } = await rehearse([
      "paths/list-calls.yaml",
      "- name: limit\n",
      "- name: limit\n      required: true\n",
    ]);
    expect(report.verdict).toMatchObject({
      level: "breaking",
      wire: "breaking",
    });
    const change = report.changes.find(({ lens }) => lens === "wire");
    expect(change).toMatchObject({
      severity: "breaking",
      who: "programs that send requests as they did",
      touches: { flags: ["--page-size"] },
      location: { file: "openapi/v1/paths/list-calls.yaml" },
    });
    expect(changesets.core).toContain("**Breaking**");
    expect(changesets.core).toContain("Send it.");
    expect(changesets.cli).toContain("`--page-size`");
  });
});

describe("Other words", () => {
  test("release nothing, and are written into what is generated", async () => {
    const { report, changesets, generated, leftOver } = await rehearseWords();
    expect(report.verdict.level).toBe("docs");
    expect(report.releases).toEqual([]);
    expect(changesets).toEqual({});
    expect(generated("types.ts")).toContain("Calls from this moment on.");
    expect(leftOver).toEqual([]);
  });

  function rehearseWords() {
    return rehearse([
      "schemas/filter-criteria.yaml",
      "Only calls that started at this moment or later.",
      "Calls from this moment on.",
    ]);
  }
});

describe("A generator that makes something else of the same spec", () => {
  test("is found by what differs", async () => {
    const { version, repository } = copySpec();
    const file = `${version.generated.core}/types.ts`;
    const path = join(repository, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("?:", ":"));
    writeFileSync(join(path, "../old.ts"), "");
    rmSync(join(path, "../enums.ts"));
    const folder = version.generated.core;
    const spec = await loadVersion(version.root);
    expect(await findDrift(version, spec)).toEqual([
      `${folder}/enums.ts is missing: run \`npm run generate\``,
      `${folder}/types.ts is out of date: run \`npm run generate\``,
      `${folder}/old.ts is made of nothing: run \`npm run generate\``,
    ]);
    const { report } = await planUpdate(version);
    expect(report.verdict.level).toBe("none");
    expect(report.written).toEqual([`${folder}/enums.ts`, file]);
    expect(report.removed).toEqual([`${folder}/old.ts`]);
  });
});
