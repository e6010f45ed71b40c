import { requiredBump, versionOf } from "../policy.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */
/** @typedef {import("./drafts.mjs").Release} Release */

/**
 * The packages that need a release, and for which findings.
 * @param {import("../policy.mjs").Policy} policy
 * @param {readonly Finding[]} findings
 */
export function chooseReleases({ packages }, findings) {
  /** @type {Release[]} */
  const releases = [];
  for (const [name, rules] of Object.entries(packages)) {
    const present = versionOf(name);
    const { bump, reasons } = requiredBump(rules, findings, present);
    if (bump !== "none") {
      releases.push({
        name,
        bump,
        reasons,
      });
    }
  }
  return releases;
}
