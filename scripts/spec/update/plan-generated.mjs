import { byPath, listStale } from "../generated-files.mjs";

/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * What the generators make, and the removal of what lies beside it and is made
 * of nothing any more.
 * @param {import("../versions.mjs").Version} version
 * @param {Parameters<typeof byPath>[1]} sources
 * @returns {PlannedFile[]}
 */
export function planGenerated({ repository, generated: folders }, sources) {
  /** @type {PlannedFile[]} */
  const files = [];
  const generated = byPath(folders, sources);
  for (const [path, text] of Object.entries(generated)) {
    files.push({
      path,
      text,
    });
  }
  for (const path of listStale(repository, generated)) {
    files.push({
      path,
      text: undefined,
    });
  }
  return files;
}
