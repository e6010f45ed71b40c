import { readJson, workspaceFolders } from "../../support/root.mjs";

/**
 * The folder of each published package, by its name.
 * @typedef {Readonly<Record<string, string>>} Folders
 */

/** @returns {Folders} */
export function findPublishedFolders() {
  /** @type {Record<string, string>} */
  const folders = {};
  for (const folder of workspaceFolders()) {
    const manifest = readJson(`${folder}/package.json`);
    if (!manifest.private) {
      folders[manifest.name] = folder;
    }
  }
  return folders;
}
