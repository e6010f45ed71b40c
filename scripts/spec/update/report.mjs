import { relative } from "node:path";
import { root as repository } from "../../support/root.mjs";
import { touchedBy } from "./touched.mjs";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */
/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("./touched.mjs").Touched} Touched */

/**
 * What an update comes to.
 * @typedef Report
 * @property {string} version of the API
 * @property {string | undefined} baseline what it is compared with
 * @property {import("@rollcall/spec-diff").Verdict} verdict
 * @property {Change[]} changes
 * @property {{ name: string, bump: string }[]} releases
 * @property {string[]} drafts
 */

/** @typedef {Finding & { touches: Touched }} Change */

/**
 * @param {import("../versions.mjs").Version} version
 * @param {Diff} diff
 * @param {readonly import("./drafts.mjs").Release[]} releases
 * @param {readonly import("./plan.mjs").PlannedFile[]} drafts
 * @returns {Report}
 */
export function makeReport({ name, baseline }, diff, releases, drafts) {
  return {
    version: name,
    baseline: baseline && relative(repository, baseline),
    verdict: diff.verdict,
    changes: diff.findings.map(withTouched),
    releases: releases.map(withoutReasons),
    drafts: drafts.map(({ path }) => path),
  };
}

/** @param {Finding} finding */
function withTouched(finding) {
  const touches = touchedBy(finding);
  return {
    ...finding,
    touches,
  };
}

/** @param {import("./drafts.mjs").Release} release */
function withoutReasons({ name, bump }) {
  return {
    name,
    bump,
  };
}
