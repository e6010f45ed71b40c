import { diffDocuments, loadDocument } from "@rollcall/spec-diff";
import { readWaivers } from "../check/waivers.mjs";

/** @typedef {import("@rollcall/spec-diff").Finding} Finding */

/**
 * A version's spec against the newest document that was released; against
 * itself where there is none yet.
 * @param {import("../versions.mjs").Version} version
 * @param {import("../policy.mjs").Policy} policy
 * @param {import("@rollcall/codegen").LoadedVersion} spec
 */
export async function compareWithReleased(version, policy, spec) {
  const { baseline, repository } = version;
  const old = baseline
    ? await loadDocument(baseline, { cwd: repository })
    : spec;
  const diff = await diffDocuments(old, spec, {
    documentationExtensions: policy.documentation,
  });
  const counted = withoutWaived(diff.findings, version);
  return {
    old,
    diff,
    counted,
  };
}

/**
 * @param {readonly Finding[]} findings
 * @param {import("../versions.mjs").Version} version
 */
function withoutWaived(findings, { waivers }) {
  const waived = new Set();
  for (const { fingerprint } of readWaivers(waivers)) {
    waived.add(fingerprint);
  }
  return findings.filter(({ fingerprint }) => !waived.has(fingerprint));
}
