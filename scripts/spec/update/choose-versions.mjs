import { listVersionFolders, listVersions, versionIn } from "../versions.mjs";
import { readLock } from "./lock.mjs";
import { showSource } from "./upstream.mjs";

/** @typedef {import("../versions.mjs").Version} Version */

/**
 * The versions that an update is about. Without a document, all of them. A
 * document is for the version that is named; else for the one whose lock file
 * names the document; else for the only one there is.
 * @param {string | undefined} name
 * @param {string | undefined} document
 * @returns {Version[]}
 */
export function chooseVersions(name, document) {
  const versions =
    document === undefined ? listVersions() : listVersionFolders();
  if (name !== undefined) {
    return [chooseNamed(versions, name, document)];
  }
  if (document === undefined) {
    return versions;
  }
  const source = showSource(document);
  const same = versions.filter(
    (version) => readLock(version)?.source === source,
  );
  return [chooseOnly(same.length > 0 ? same : versions)];
}

/**
 * A document may begin a new version.
 * @param {readonly Version[]} versions
 * @param {string} name
 * @param {string | undefined} document
 */
function chooseNamed(versions, name, document) {
  const known = versions.find((version) => version.name === name);
  if (known !== undefined) {
    return known;
  }
  if (!/^v\d+$/.test(name)) {
    throw new Error(`--version ${name}: a version is named like v1`);
  }
  if (document === undefined) {
    throw new Error(
      `--version ${name}: there is ${namesOf(versions)}; give a document to begin ${name} with`,
    );
  }
  return versionIn(name);
}

/** @param {readonly Version[]} versions */
function chooseOnly(versions) {
  const [version, ...others] = versions;
  if (version === undefined || others.length > 0) {
    throw new Error(
      `Say which version the document is for: --version with one of ${namesOf(versions)}`,
    );
  }
  return version;
}

/** @param {readonly Version[]} versions */
function namesOf(versions) {
  return versions.map(({ name }) => name).join(", ");
}
