import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { generatedFolders } from "@rollcall/codegen";
import { root as ourRepository } from "../support/root.mjs";

/**
 * A version of the API that has a spec.
 * @typedef Version
 * @property {string} name `v1`
 * @property {string} repository the folder around `openapi/`
 * @property {string} root the path of its root document
 * @property {string | undefined} baseline the newest released document
 * @property {string} waivers the path of its waivers
 * @property {string} aliases the path of its aliases
 * @property {string | undefined} surface the names of the newest release
 * @property {Readonly<Record<"core" | "mock", string>>} generated where packages
 * keep what is made of it, from the repository
 */

/**
 * The versions that have a spec.
 * @returns {Version[]}
 */
export function listVersions() {
  return listVersionFolders().filter(hasSpec);
}

/** @param {Version} version */
export function hasSpec({ root }) {
  const upstream = join(root, "../upstream");
  return existsSync(root) || existsSync(upstream);
}

/**
 * The versions that have a folder: there may be overlays in it that wait for a
 * document.
 * @returns {Version[]}
 */
export function listVersionFolders() {
  const names = readdirSync(join(ourRepository, "openapi"));
  const versions = names.filter((name) => /^v\d+$/.test(name));
  return versions.map((name) => versionIn(name));
}

/**
 * A version, whether or not it has a folder yet.
 * @param {string} name
 * @param {string} [repository]
 * @returns {Version}
 */
export function versionIn(name, repository = ourRepository) {
  const folder = join(repository, "openapi", name);
  return {
    name,
    repository,
    root: join(folder, "rollcall.yaml"),
    baseline: newestIn(join(folder, "released"), ".json"),
    waivers: join(folder, "waivers.yaml"),
    aliases: join(folder, "aliases.yaml"),
    surface: newestIn(join(folder, "released"), ".surface.json"),
    generated: generatedFolders(name),
  };
}

/**
 * @param {string} folder
 * @param {string} ending of the name, after the release
 */
function newestIn(folder, ending) {
  if (!existsSync(folder)) {
    return undefined;
  }
  const files = readdirSync(folder).filter(
    (name) => name.replace(/^\d+\.\d+\.\d+[^.]*/, "") === ending,
  );
  const newest = files.sort(byRelease).at(-1);
  return newest && join(folder, newest);
}

/**
 * `0.10.0.json` comes after `0.9.0.json`.
 * @param {string} a
 * @param {string} b
 */
function byRelease(a, b) {
  return a.localeCompare(b, "en", { numeric: true });
}
