import { generateAll, loadVersion, specOf } from "@rollcall/codegen";
import { readPolicy } from "../policy.mjs";
import { keepChanged } from "./changed-files.mjs";
import { compareWithReleased } from "./compare.mjs";
import { draftChangesets } from "./drafts.mjs";
import { planGenerated } from "./generated-files.mjs";
import { lint } from "./lint.mjs";
import { planPinned } from "./pinned.mjs";
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
  const generated = await generateAll(specOf(spec), version.name);
  const policy = readPolicy();
  const { diff, counted } = await compareWithReleased(version, policy, spec);
  const releases = chooseReleases(policy, counted);
  const drafts = draftChangesets(version, releases);
  const { semanticHash } = diff.new;
  const pinned = planPinned(version, spec, semanticHash, upstream);
  const made = planGenerated(version.repository, generated);
  const planned = [...pinned.stored, pinned.lock, ...made, ...drafts];
  const files = keepChanged(version.repository, planned);
  return {
    report: makeReport({
      version,
      spec,
      diff,
      releases,
      drafts,
      files,
      source: pinned.source,
      place: await storedPlaces(spec, pinned.stored),
    }),
    files,
  };
}
