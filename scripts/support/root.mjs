import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the repository.
 * @param {string[]} parts
 */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/**
 * The JSON in a file of the repository.
 * @param {string} path
 */
export function readJson(path) {
  const text = readFileSync(inRoot(path), "utf8");
  return JSON.parse(text);
}

/** The folders of all workspaces. */
export function workspaceFolders() {
  const packages = listChildren("packages");
  const apps = listChildren("apps");
  return ["openapi", ...packages, ...apps];
}

/** @param {string} folder */
function listChildren(folder) {
  const names = readdirSync(inRoot(folder));
  return names.map((name) => `${folder}/${name}`);
}
