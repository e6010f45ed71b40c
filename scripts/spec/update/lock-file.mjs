import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readJson } from "../../support/root.mjs";

/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("@rollcall/spec-diff").LoadedFile} LoadedFile */
/** @typedef {import("../versions.mjs").Version} Version */
/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * What the generated files of a version were made of, and by which libraries.
 * @typedef Lock
 * @property {string} source where the document came from
 * @property {string} document its path in the version's folder
 * @property {string} sha256 of its bytes, or of several files: see `digestOf`
 * @property {string} semanticHash of the meaning of the document with its overlays
 * @property {Record<string, string>} generators the version of each library
 */

/** Libraries that shape the generated files, and the package that uses each. */
const generators = {
  "@redocly/openapi-core": "spec-diff",
  "json-p3": "codegen",
  "openapi-typescript": "spec-diff",
  typescript: "spec-diff",
};

/**
 * @param {string} version
 * @param {Omit<Lock, "generators">} pinned
 * @returns {PlannedFile}
 */
export function planLock(version, { source, document, sha256, semanticHash }) {
  /** @type {Lock} */
  const lock = {
    source,
    document,
    sha256,
    semanticHash,
    generators: generatorVersions(),
  };
  const json = JSON.stringify(lock, null, 2);
  return {
    path: lockPath(version),
    text: `${json}\n`,
  };
}

/** @param {string} version */
function lockPath(version) {
  return `openapi/${version}/lock.json`;
}

/**
 * @param {Version} version
 * @returns {Lock | undefined}
 */
export function readLock({ name, repository }) {
  const path = lockPath(name);
  const file = join(repository, path);
  if (!existsSync(file)) {
    return undefined;
  }
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `${path} is no JSON: put it back with git, then run \`npm run spec:update\``,
    );
  }
}

/**
 * The hash that a lock file pins. For one file its `sha256sum`; for several, the
 * hash of the output of `sha256sum`.
 * @param {readonly LoadedFile[]} files the root document first
 */
export function digestOf(files) {
  const [rootFile, ...others] = files;
  if (rootFile === undefined || others.length === 0) {
    return sha256(rootFile?.bytes ?? "");
  }
  const folder = dirname(rootFile.id);
  const lines = files.map(({ id, bytes }) => {
    const name = relative(folder, id);
    return `${sha256(bytes)}  ${name}\n`;
  });
  return sha256(lines.sort().join(""));
}

/** @param {string | Uint8Array} data */
function sha256(data) {
  return createHash("sha256").update(data).digest("hex");
}

/** @returns {Record<string, string>} */
function generatorVersions() {
  const versions = new Map();
  for (const [name, user] of Object.entries(generators)) {
    const folder = `packages/${user}/node_modules/${name}`;
    const { version } = readJson(`${folder}/package.json`);
    versions.set(name, version);
  }
  return Object.fromEntries(versions);
}

/**
 * Where a version differs from what its lock file pins. Our own spec files may
 * be edited freely, so only a document that somebody else publishes is compared
 * with its hash.
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @returns {string[]}
 */
export function findLockFaults(version, spec) {
  const path = lockPath(version.name);
  const lock = readLock(version);
  if (lock === undefined) {
    return [`${path} is missing: run \`npm run spec:update\``];
  }
  const edit = findHandEdit(version, spec, lock);
  const mismatches = findVersionMismatches(path, lock);
  if (edit === undefined) {
    return mismatches;
  }
  return [edit, ...mismatches];
}

/**
 * What is wrong if a document that somebody else publishes was edited by hand.
 * @param {Version} version
 * @param {LoadedVersion} spec
 * @param {Lock} lock
 */
export function findHandEdit({ name }, { isUpstream, files }, lock) {
  if (!isUpstream) {
    return undefined;
  }
  if (digestOf(files) === lock.sha256) {
    return undefined;
  }
  const path = `openapi/${name}/${lock.document}`;
  const lines = [
    `${path} is not what openapi/${name}/lock.json pins: it was edited by hand.`,
    `  Put it back with \`git checkout ${path}\`, and write what you add into openapi/${name}/overlays/.`,
    `  Or make it the document: \`npm run spec:update -- ${path}\``,
  ];
  return lines.join("\n");
}

/**
 * @param {string} path
 * @param {Lock} lock
 */
function findVersionMismatches(path, lock) {
  const faults = [];
  for (const [name, version] of Object.entries(generatorVersions())) {
    const pinned = lock.generators[name] ?? "none";
    if (pinned !== version) {
      faults.push(
        `${path} pins ${name} ${pinned}, and ${version} is installed: run \`npm run spec:update\``,
      );
    }
  }
  return faults;
}
