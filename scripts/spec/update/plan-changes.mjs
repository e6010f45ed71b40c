import { generateAll, specOf } from "@rollcall/codegen";
import { readPolicy } from "../policy.mjs";
import { planSurface, withSurface } from "../surface/plan-surface.mjs";
import { withCircumstances } from "../with-circumstances.mjs";
import { chooseReleases } from "./choose-releases.mjs";
import { compareWithReleased } from "./compare-with-released.mjs";
import { draftChangesets } from "./draft-changesets.mjs";
import { planNotes } from "./notes/plan-notes.mjs";
import { planAliases } from "./plan-aliases.mjs";
import { planGenerated } from "./plan-generated.mjs";

/**
 * What the changes of a spec come to: aliases and generated files, notes,
 * releases and their drafts.
 * @param {import("../versions.mjs").Version} version
 * @param {import("@rollcall/codegen").LoadedVersion} spec
 */
export async function planChanges(version, spec) {
  const policy = readPolicy();
  const { old, diff } = await compareWithReleased(version, policy, spec);
  const { aliases, files } = planAliases(version, diff.findings, spec.document);
  const generated = await generateAll(specOf(spec), aliases);
  const { core } = generated;
  const findings = withCircumstances(version, diff.findings, aliases);
  const documents = {
    old,
    new: spec,
  };
  const notes = await planNotes(version, documents, findings, core);
  const surface = await planSurface(version, spec, core);
  const releases = chooseReleases(policy, findings, surface.named);
  const drafts = draftChangesets(version, releases, notes);
  const ofNames = Object.values(surface.named).flat();
  const made = planGenerated(version, generated);
  return {
    verdict: withSurface(diff.verdict, ofNames),
    findings: [...findings, ...ofNames],
    semanticHash: diff.new.semanticHash,
    notes,
    releases,
    drafts,
    files: [...files, ...surface.files, ...made, ...drafts],
  };
}
