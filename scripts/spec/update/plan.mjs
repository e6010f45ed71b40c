import { generateCore } from "@rollcall/codegen";
import { readPolicy } from "../policy.mjs";
import { compareWithReleased } from "./compare.mjs";
import { draftChangesets } from "./drafts.mjs";
import { planGenerated } from "./generated-files.mjs";
import { lint } from "./lint.mjs";
import { lockOf } from "./lock.mjs";
import { chooseReleases } from "./releases.mjs";
import { makeReport } from "./report.mjs";

/** @typedef {import("./report.mjs").Report} Report */

/**
 * A file as it is to be, by its path in the repository.
 * @typedef {{ path: string, text: string }} PlannedFile
 */

/**
 * All that follows from a version's spec. Nothing is written.
 * @param {import("../versions.mjs").Version} version
 * @returns {Promise<{ report: Report, files: PlannedFile[] }>}
 */
export async function planUpdate(version) {
  lint(version);
  const policy = readPolicy();
  const { diff, counted } = await compareWithReleased(version, policy);
  const generated = await generateCore(version.root);
  const releases = chooseReleases(policy, counted);
  const drafts = draftChangesets(version, releases);
  const lock = lockOf(version, diff.new);
  return {
    report: makeReport(version, diff, releases, drafts),
    files: [...planGenerated(generated), ...drafts, lock],
  };
}
