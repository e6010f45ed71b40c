import { diffDocuments, loadDocument } from "@rollcall/spec-diff";
import { withLivingPlaces } from "./living-places.mjs";

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
  const findings = await withLivingPlaces(diff.findings, spec);
  return {
    old,
    diff: {
      ...diff,
      findings,
    },
  };
}
