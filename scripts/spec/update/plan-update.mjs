import { loadVersion } from "@rollcall/codegen";
import { keepChanged } from "./keep-changed.mjs";
import { lint } from "./lint-spec.mjs";
import { makeReport } from "./make-report.mjs";
import { mapToStored } from "./map-to-stored.mjs";
import { planChanges } from "./plan-changes.mjs";
import { planPinned } from "./plan-pinned.mjs";

/** @typedef {import("./make-report.mjs").Report} Report */

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
  const changes = await planChanges(version, spec);
  const { semanticHash } = changes;
  const pinned = planPinned(version, spec, semanticHash, upstream);
  const planned = [...pinned.stored, pinned.lock, ...changes.files];
  const files = keepChanged(version.repository, planned);
  const place = await mapToStored(spec, pinned.stored);
  const report = makeReport({
    ...changes,
    version,
    spec,
    files,
    source: pinned.source,
    place,
  });
  return {
    report,
    files,
  };
}
