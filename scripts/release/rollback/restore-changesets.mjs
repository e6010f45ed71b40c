import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot, readJson } from "../../support/root.mjs";
import { prereleaseKind } from "./compare-versions.mjs";
import {
  findVersionCommit,
  readConsumedChangesets,
  readUsedInPreMode,
} from "./git-history.mjs";
import { restoreChangeset } from "./restore-changeset.mjs";

/**
 * @typedef {import("./plan-rollback.mjs").Release} Release
 * @typedef {import("./find-published-folders.mjs").Folders} Folders
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
  /** @type {Set<string>} */
  const commits = new Set();
  for (const release of releases.filter(isCommitted)) {
    const folder = folders[release.name] ?? "";
    const commit = findVersionCommit(folder, release);
    commits.add(commit);
  }
  return [...commits].flatMap((commit) => {
    const deleted = planDeleted(commit, names);
    const unused = planPreMode(commit);
    return [...deleted, ...unused];
  });
}

/**
 * The version of a canary is in no commit, and its changesets still wait.
 * @param {Release} release
 */
function isCommitted({ version }) {
  return prereleaseKind(version) !== "canary";
}

/**
 * @param {string} commit
 * @param {readonly string[]} names
 */
function planDeleted(commit, names) {
  /** @type {Restoration[]} */
  const files = [];
  for (const { path, text } of readConsumedChangesets(commit)) {
    const present = readIfThere(path);
    const restored = restoreChangeset(text, names, present);
    if (restored) {
      files.push({
        path,
        text: restored,
      });
    }
  }
  return files;
}

/** @param {string} path */
function readIfThere(path) {
  const file = inRoot(path);
  if (!existsSync(file)) {
    return undefined;
  }
  return readFileSync(file, "utf8");
}

/**
 * In pre mode, used changesets stay, and pre.json lists them.
 * @param {string} commit
 * @returns {Restoration[]}
 */
function planPreMode(commit) {
  const used = readUsedInPreMode(commit, preFile);
  if (used.length === 0) {
    return [];
  }
  const pre = readJson(preFile);
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
