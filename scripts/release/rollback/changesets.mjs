import { readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "../../support/root.mjs";
import {
  consumedChangesets,
  findVersionCommit,
  usedInPreMode,
} from "./git-history.mjs";
import { restoredChangeset } from "./restored-changeset.mjs";

/**
 * @typedef {import("./plan-rollback.mjs").Release} Release
 * @typedef {import("./published-folders.mjs").Folders} Folders
 *
 * A file to write, so that its changesets wait again.
 * @typedef {object} Restoration
 * @property {string} path
 * @property {string} text
 */

const preFile = ".changeset/pre.json";

/**
 * What has to be written to restore the changesets of bad releases.
 * @param {readonly Release[]} releases
 * @param {Folders} folders
 * @returns {Restoration[]}
 */
export function findRestorations(releases, folders) {
  const names = releases.map(({ name }) => name);
  const commits = releases.map(({ name, version }) => {
    return findVersionCommit(folders[name] ?? "", version);
  });
  return [...new Set(commits)].flatMap((commit) => {
    return [...deletedFiles(commit, names), ...unusedInPreMode(commit)];
  });
}

/**
 * @param {string} commit
 * @param {readonly string[]} names
 */
function deletedFiles(commit, names) {
  /** @type {Restoration[]} */
  const files = [];
  for (const { path, text } of consumedChangesets(commit)) {
    const restored = restoredChangeset(text, names);
    if (restored) {
      files.push({
        path,
        text: restored,
      });
    }
  }
  return files;
}

/**
 * In pre mode, used changesets stay, and pre.json lists them.
 * @param {string} commit
 * @returns {Restoration[]}
 */
function unusedInPreMode(commit) {
  const used = usedInPreMode(commit, preFile);
  if (used.length === 0) {
    return [];
  }
  const pre = JSON.parse(readFileSync(inRoot(preFile), "utf8"));
  /** @type {string[]} */
  const changesets = pre.changesets;
  const kept = {
    ...pre,
    changesets: changesets.filter((id) => !used.includes(id)),
  };
  return [
    {
      path: preFile,
      text: `${JSON.stringify(kept, null, 2)}\n`,
    },
  ];
}

/**
 * @param {Restoration} restoration
 * @param {{ isDryRun: boolean }} asked
 */
export function restore({ path, text }, { isDryRun }) {
  console.log(`restore ${path}`);
  if (!isDryRun) {
    writeFileSync(inRoot(path), text);
  }
}
