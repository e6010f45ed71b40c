import { dirname, relative } from "node:path";
import { digestOf, findHandEdit, planLock, readLock } from "./lock-file.mjs";
import { planUpstream, showSource } from "./plan-upstream.mjs";

/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("../versions.mjs").Version} Version */

/**
 * The lock file of a version, and the files of its document if that is new from
 * outside.
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {string} semanticHash
 * @param {string | undefined} upstream what the document was loaded from
 */
export function planPinned(version, spec, semanticHash, upstream) {
  const { name } = version;
  const stored = upstream === undefined ? [] : planUpstream(version, spec);
  const [rootFile] = stored;
  const document = rootFile
    ? relative(`openapi/${name}`, rootFile.path)
    : documentOf(version, spec);
  const source = upstream
    ? showSource(upstream)
    : sourceOf(version, spec, document);
  const lock = planLock(name, {
    source,
    document,
    sha256: digestOf(spec.files),
    semanticHash,
  });
  return {
    source,
    stored,
    lock,
  };
}

/**
 * From the version's folder.
 * @param {Version} version
 * @param {LoadedVersion} spec
 */
function documentOf({ root }, { files: [rootFile] }) {
  return relative(dirname(root), rootFile?.id ?? root);
}

/**
 * Where the committed document once came from; our own came from nowhere.
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {string} document
 */
function sourceOf(version, spec, document) {
  const lock = readLock(version);
  if (!spec.isUpstream || lock === undefined) {
    return `openapi/${version.name}/${document}`;
  }
  const edit = findHandEdit(version, spec, lock);
  if (edit !== undefined) {
    throw new Error(edit);
  }
  return lock.source;
}
