import { generateAll, specOf } from "@rollcall/codegen";
import { withAliases } from "../aliased.mjs";
import { readPolicy } from "../policy.mjs";
import { planSurface, withSurface } from "../surface/plan-surface.mjs";
import { planAliases } from "./aliases.mjs";
import { compareWithReleased } from "./compare.mjs";
import { draftChangesets } from "./drafts.mjs";
import { planNotes } from "./notes/plan-notes.mjs";
import { planGenerated } from "./plan-generated.mjs";
import { chooseReleases } from "./releases.mjs";

/**
 * What the changes of a spec come to: aliases and generated files, notes,
 * releases and their drafts.
 * @param {import("../versions.mjs").Version} version
 * @param {import("@rollcall/codegen").LoadedVersion} spec
 */
export async function planChanges(version, spec) {
  const policy = readPolicy();
  const compared = await compareWithReleased(version, policy, spec);
  const { diff } = compared;
  const renamed = planAliases(version, diff.findings, spec.document);
  const generated = await generateAll(specOf(spec), renamed.aliases);
  const findings = withAliases(diff.findings, renamed.aliases);
  const counted = withAliases(compared.counted, renamed.aliases);
  const documents = {
    old: compared.old,
    new: spec,
  };
  const { core } = generated;
  const notes = await planNotes(version, documents, findings, core);
  const surface = await planSurface(version, spec, core);
  const releases = chooseReleases(policy, counted, surface.findings);
  const drafts = draftChangesets(version, releases, notes);
  const made = planGenerated(version, generated);
  return {
    diff: withSurface(diff, findings, surface.findings),
    notes,
    releases,
    drafts,
    files: [...renamed.files, ...surface.files, ...made, ...drafts],
  };
}
