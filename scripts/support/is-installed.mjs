import { existsSync, readFileSync, statSync } from "node:fs";
import { inRoot, readJson, workspaceFolders } from "./root.mjs";

/**
 * What pnpm remembers of the last time that it found everything in order.
 * @typedef State
 * @property {object} projects by their folders
 * @property {number} lastValidatedTimestamp
 */

const stateFile = "node_modules/.pnpm-workspace-state-v1.json";

/** What decides on what is installed, beside the manifests. */
const settings = [
  ".npmrc",
  ".pnpmfile.cjs",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
];

/**
 * Whether pnpm has installed everything, and nothing changed since. It would
 * say the same itself, and take three seconds.
 */
export function isInstalled() {
  if (!existsSync(inRoot(stateFile))) {
    return false;
  }
  /** @type {State} */
  const state = readJson(stateFile);
  const folders = [".", ...workspaceFolders()];
  const areComplete = folders.every((folder) => isComplete(folder, state));
  return areComplete && isCurrent(folders, state) && isLocked();
}

/**
 * @param {string} folder
 * @param {State} state
 */
function isComplete(folder, { projects }) {
  const path = inRoot(folder);
  const modules = inRoot(folder, "node_modules");
  return path in projects && existsSync(modules);
}

/**
 * @param {readonly string[]} folders
 * @param {State} state
 */
function isCurrent(folders, { lastValidatedTimestamp }) {
  const manifests = folders.map((folder) => `${folder}/package.json`);
  const paths = [...settings, ...manifests];
  return paths.every((path) => {
    const { mtimeMs } = statSync(inRoot(path));
    return mtimeMs < lastValidatedTimestamp;
  });
}

/** Whether the install came to its end: pnpm copies the lockfile last. */
function isLocked() {
  const file = inRoot("node_modules/.pnpm/lock.yaml");
  if (!existsSync(file)) {
    return false;
  }
  const installed = readFileSync(file);
  const wanted = readFileSync(inRoot("pnpm-lock.yaml"));
  return installed.equals(wanted);
}
