import { existsSync, readFileSync, statSync } from "node:fs";
import { inRoot, readJson, workspaceFolders } from "./root.mjs";

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
  const { projects, lastValidatedTimestamp } = readJson(stateFile);
  const folders = [".", ...workspaceFolders()];
  const manifests = folders.map((folder) => `${folder}/package.json`);
  const areThere = folders.every(
    (folder) =>
      inRoot(folder) in projects && existsSync(inRoot(folder, "node_modules")),
  );
  const isOlder = (/** @type {string} */ path) =>
    statSync(inRoot(path)).mtimeMs < lastValidatedTimestamp;
  return areThere && [...settings, ...manifests].every(isOlder) && isLocked();
}

/** Whether the install came to its end: pnpm copies the lockfile last. */
function isLocked() {
  const installed = inRoot("node_modules/.pnpm/lock.yaml");
  const wanted = readFileSync(inRoot("pnpm-lock.yaml"));
  return existsSync(installed) && readFileSync(installed).equals(wanted);
}
