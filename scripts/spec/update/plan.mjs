import { generateAll, loadVersion, specOf } from "@rollcall/codegen";
import { withAliases } from "../aliased.mjs";
import { readPolicy } from "../policy.mjs";
import { planSurface, withSurface } from "../surface/plan-surface.mjs";
import { planAliases } from "./aliases.mjs";
import { keepChanged } from "./changed-files.mjs";
import { compareWithReleased } from "./compare.mjs";
import { draftChangesets } from "./drafts.mjs";
import { lint } from "./lint.mjs";
import { planNotes } from "./notes/plan-notes.mjs";
import { planPinned } from "./pinned.mjs";
import { planGenerated } from "./plan-generated.mjs";
import { chooseReleases } from "./releases.mjs";
import { makeReport } from "./report.mjs";
import { storedPlaces } from "./stored-places.mjs";

/** @typedef {import("./report.mjs").Report} Report */

/**
 * A file as it is to be, by its path in the repository. Without a text it is
 * removed.
 * @typedef {{ path: string, text: string | Uint8Array | undefined }} PlannedFile
 */

/**
 * All that follows from a version's spec. Nothing is written.
 * @param {import("../versions.mjs").Version} version
 * @param {string} [upstream] the path or URL of a document that becomes the
 * spec
 * @returns {Promise<{ report: Report, files: PlannedFile[] }>}
 */
export async function planUpdate(version, upstream) {
  const spec = await loadVersion(version.root, { upstream });
  await lint(version, spec);
  const policy = readPolicy();
  const compared = await compareWithReleased(version, policy, spec);
  const { old, diff } = compared;
  const renamed = planAliases(version, diff.findings, spec.document);
  const generated = await generateAll(specOf(spec), renamed.aliases);
  const { core } = generated;
  const findings = withAliases(diff.findings, renamed.aliases);
  const counted = withAliases(compared.counted, renamed.aliases);
  const documents = {
    old,
    new: spec,
  };
  const notes = await planNotes(version, documents, findings, core);
  const surface = await planSurface(version, spec, core);
  const releases = chooseReleases(policy, counted, surface.findings);
  const drafts = draftChangesets(version, releases, notes);
  const { semanticHash } = diff.new;
  const pinned = planPinned(version, spec, semanticHash, upstream);
  const made = planGenerated(version, generated);
  const planned = [
    ...pinned.stored,
    pinned.lock,
    ...renamed.files,
    ...surface.files,
    ...made,
    ...drafts,
  ];
  const files = keepChanged(version.repository, planned);
  return {
    report: makeReport({
      version,
      spec,
      diff: withSurface({ ...diff, findings }, surface.findings),
      notes,
      releases,
      drafts,
      files,
      source: pinned.source,
      place: await storedPlaces(spec, pinned.stored),
    }),
    files,
  };
}
