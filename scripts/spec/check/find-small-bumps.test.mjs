import { loadVersion } from "@rollcall/codegen";
import { describe, expect, test } from "vitest";
import { readPolicy } from "../policy.mjs";
import { copySpec } from "../rehearsal/copy-spec.mjs";
import { findSmallBumps } from "./find-small-bumps.mjs";

/** @typedef {import("../policy.mjs").Bump} Bump */
/** @typedef {import("../rehearsal/copy-spec.mjs").Edit} Edit */

/**
 * What is wrong with version 1 after an edit, against the released document.
 * @param {Edit} edit
 * @param {Record<string, Bump>} declared
 */
async function findAfter(edit, declared = {}) {
  const { version } = copySpec(edit);
  const spec = await loadVersion(version.root);
  const bumps = new Map(Object.entries(declared));
  return findSmallBumps(version, spec, readPolicy(), bumps);
}

/** @type {Edit} */
const unchanged = ["schemas/call.yaml", "properties:", "properties:"];

/** @type {Edit} */
const renamed = [
  "schemas/filter-criteria.yaml",
  "    agent_id:",
  "    agent_ids:",
];

describe("The changesets", () => {
  test("need declare nothing where nothing changed", async () => {
    expect(await findAfter(unchanged)).toEqual([]);
  });

  test("have to declare a release for what changed", async () => {
    const faults = await findAfter(renamed);
    expect(faults.join("\n")).toMatch(
      /@rollcall\/core needs a minor release, and its changesets declare none: run `npm run spec:update` for a draft, or `npm run changeset`\n {2}\S+:\d+:\d+ .*FilterCriteria/,
    );
  });

  test("are enough where they declare as much", async () => {
    const faults = await findAfter(renamed, {
      "@rollcall/core": "minor",
      "@rollcall/cli": "minor",
      "@rollcall/mock-server": "minor",
    });
    expect(faults).toEqual([]);
  });

  test("are not where they declare less", async () => {
    const faults = await findAfter(renamed, {
      "@rollcall/core": "minor",
      "@rollcall/cli": "patch",
      "@rollcall/mock-server": "minor",
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("@rollcall/cli needs a minor release");
  });

  test("need declare nothing for other words", async () => {
    const faults = await findAfter([
      "schemas/filter-criteria.yaml",
      "Only calls that started at this moment or later.",
      "Calls from this moment on.",
    ]);
    expect(faults).toEqual([]);
  });
});
