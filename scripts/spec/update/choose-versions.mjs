import { loadVersion } from "@rollcall/codegen";
import { loadDocument } from "@rollcall/spec-diff";
import {
  hasSpec,
  listVersionFolders,
  listVersions,
  versionIn,
} from "../versions.mjs";
import { readLock } from "./lock-file.mjs";
import { showSource } from "./plan-upstream.mjs";

/** @typedef {import("../versions.mjs").Version} Version */

/**
 * The versions that an update is about. Without a document, all of them. A
 * document is for the version that is named; else for the one whose lock file
 * names the document; else for the only one there is, or the one that has most
 * of its operations.
 * @param {string | undefined} name
 * @param {string | undefined} document
 * @returns {Promise<Version[]>}
 */
export async function chooseVersions(name, document) {
  const versions =
    document === undefined ? listVersions() : listVersionFolders();
  if (name !== undefined) {
    const version = chooseNamed(versions, name, document);
    return [version];
  }
  if (document === undefined) {
    return versions;
  }
  const version = await chooseFor(document, versions);
  return [version];
}

/**
 * @param {string} document
 * @param {readonly Version[]} versions
 */
async function chooseFor(document, versions) {
  const source = showSource(document);
  const same = versions.filter((version) => {
    const lock = readLock(version);
    return lock?.source === source;
  });
  const candidates = same.length > 0 ? same : versions;
  if (candidates.length < 2) {
    return chooseOnly(candidates);
  }
  const closest = await findClosest(candidates, document);
  return chooseOnly(closest);
}

/**
 * Those that share the most operations with a document.
 * @param {readonly Version[]} versions
 * @param {string} document
 */
async function findClosest(versions, document) {
  const loaded = await loadDocument(document);
  const wanted = routesIn(loaded.document);
  /** @type {Map<Version, number>} */
  const shared = new Map();
  for (const version of versions.filter(hasSpec)) {
    const spec = await loadVersion(version.root);
    const routes = routesIn(spec.document);
    const common = wanted.filter((route) => routes.includes(route));
    shared.set(version, common.length);
  }
  const most = Math.max(0, ...shared.values());
  if (most === 0) {
    return versions;
  }
  return versions.filter((version) => shared.get(version) === most);
}

const methods = /^(get|put|post|delete|patch|head|options|trace)$/;

/**
 * The operations of a document, by what a request has: `get /list-calls`.
 * @param {{ paths?: unknown }} document
 */
function routesIn({ paths }) {
  const items = Object.entries(Object(paths));
  return items.flatMap(([path, item]) => {
    const keys = Object.keys(Object(item));
    const used = keys.filter((key) => methods.test(key));
    return used.map((method) => `${method} ${path}`);
  });
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
    const names = namesOf(versions);
    throw new Error(
      `--version ${name}: there is ${names}; give a document to begin ${name} with`,
    );
  }
  return versionIn(name);
}

/** @param {readonly Version[]} versions */
function chooseOnly(versions) {
  const [version, ...others] = versions;
  if (version === undefined || others.length > 0) {
    const names = namesOf(versions);
    throw new Error(
      `Say which version the document is for: --version with one of ${names}`,
    );
  }
  return version;
}

/** @param {readonly Version[]} versions */
function namesOf(versions) {
  return versions.map(({ name }) => name).join(", ");
}
