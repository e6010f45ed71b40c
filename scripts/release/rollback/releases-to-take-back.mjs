import { findCommit, versionGivenBy } from "./git-history.mjs";

/**
 * @typedef {import("./plan-rollback.mjs").Release} Release
 * @typedef {import("./find-published-folders.mjs").Folders} Folders
 * @typedef {import("./read-arguments.mjs").Asked} Asked
 */

/**
 * The releases that were named, or all those of the commit that was.
 * @param {Asked} asked
 * @param {Folders} folders
 */
export function releasesOf({ commit, releases }, folders) {
  if (commit === undefined) {
    return releases;
  }
  const found = releasesOfCommit(findCommit(commit), folders);
  if (found.length === 0) {
    const what = `${commit} gave no package a version`;
    throw new Error(`${what}: name a commit "Version packages".`);
  }
  return found;
}

/**
 * @param {string} commit
 * @param {Folders} folders
 */
function releasesOfCommit(commit, folders) {
  /** @type {Release[]} */
  const releases = [];
  for (const [name, folder] of Object.entries(folders)) {
    const version = versionGivenBy(commit, folder);
    if (version) {
      releases.push({
        name,
        version,
      });
    }
  }
  return releases;
}
