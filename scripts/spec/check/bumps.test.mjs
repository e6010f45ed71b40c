import { describe, expect, test } from "vitest";
import { readPolicy } from "../policy.mjs";
import { copySpec } from "../rehearsal/copy-spec.mjs";
import { findSmallBumps } from "./bumps.mjs";

const policy = readPolicy();

/**
 * Version 1 with an edit, against the released document.
 * @param {import("../rehearsal/copy-spec.mjs").Edit} edit
 */
function editedVersion(...edit) {
  return copySpec(edit).version;
}

const unchanged = ["schemas/call.yaml", "properties:", "properties:"];

const renamed = [
  "schemas/filter-criteria.yaml",
  "    agent_id:",
  "    agent_ids:",
];

/** @param {Record<string, import("../policy.mjs").Bump>} bumps */
const declared = (bumps) => new Map(Object.entries(bumps));

describe("The changesets", () => {
  test("need declare nothing where nothing changed", async () => {
    const [file = "", before = "", after = ""] = unchanged;
    const version = editedVersion(file, before, after);
    expect(await findSmallBumps(version, policy, new Map())).toEqual([]);
  });

  test("have to declare a release for what changed", async () => {
    const [file = "", before = "", after = ""] = renamed;
    const version = editedVersion(file, before, after);
    const faults = await findSmallBumps(version, policy, new Map());
    expect(faults.join("\n")).toMatch(
      /@rollcall\/core needs a minor release, and its changesets declare none: run `npm run spec:update` for a draft, or `npm run changeset`\n {2}\S+:\d+:\d+ .*FilterCriteria/,
    );
  });

  test("are enough where they declare as much", async () => {
    const [file = "", before = "", after = ""] = renamed;
    const version = editedVersion(file, before, after);
    const bumps = declared({
      "@rollcall/core": "minor",
      "@rollcall/cli": "minor",
      "@rollcall/mock-server": "minor",
    });
    expect(await findSmallBumps(version, policy, bumps)).toEqual([]);
  });

  test("are not where they declare less", async () => {
    const [file = "", before = "", after = ""] = renamed;
    const version = editedVersion(file, before, after);
    const bumps = declared({
      "@rollcall/core": "minor",
      "@rollcall/cli": "patch",
      "@rollcall/mock-server": "minor",
    });
    const faults = await findSmallBumps(version, policy, bumps);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("@rollcall/cli needs a minor release");
  });

  test("need declare nothing for other words", async () => {
    const version = editedVersion(
      "schemas/filter-criteria.yaml",
      "Only calls that started at this moment or later.",
      "Calls from this moment on.",
    );
    expect(await findSmallBumps(version, policy, new Map())).toEqual([]);
  });
});
