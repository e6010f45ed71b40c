import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { root as ourRepository } from "../../support/root.mjs";

/** @typedef {import("@rollcall/codegen").LoadedVersion} LoadedVersion */
/** @typedef {import("@rollcall/spec-diff").LoadedFile} LoadedFile */
/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * A document from outside as it is stored: every file as it came, under the
 * name that it had. What was stored before is removed.
 * @param {import("../versions.mjs").Version} version
 * @param {LoadedVersion} spec
 * @returns {PlannedFile[]} the root document first
 */
export function planUpstream({ name, repository }, { files }) {
  const folder = `openapi/${name}/upstream`;
  const names = namesOf(files);
  /** @type {PlannedFile[]} */
  const stored = [];
  for (const [index, { bytes }] of files.entries()) {
    stored.push({
      path: `${folder}/${names[index]}`,
      text: bytes,
    });
  }
  const paths = stored.map(({ path }) => path);
  const stale = listStored(repository, folder).filter(
    (path) => !paths.includes(path),
  );
  return [...stored, ...stale.map(removalOf)];
}

/**
 * How a source is named in what is committed: without secrets of a URL, and
 * without folders of this machine.
 * @param {string} source
 */
export function showSource(source) {
  if (isUrl(source)) {
    const { protocol, host, pathname } = new URL(source);
    return `${protocol}//${host}${pathname}`;
  }
  const path = relative(ourRepository, source);
  if (path.startsWith("..")) {
    return basename(source);
  }
  return path;
}

/**
 * A path of the command line, whose folder npm remembers.
 * @param {string} source
 */
export function sourceFrom(source) {
  const folder = process.env.INIT_CWD ?? process.cwd();
  if (isUrl(source)) {
    return source;
  }
  return resolve(folder, source);
}

/** @param {string} source */
function isUrl(source) {
  return URL.canParse(source) && source.includes("://");
}

/**
 * From the folder of the first one, the root document.
 * @param {readonly LoadedFile[]} files
 */
function namesOf(files) {
  const [rootFile, ...parts] = files;
  if (rootFile === undefined) {
    throw new Error("The document has no file.");
  }
  const rootId = withoutQuery(rootFile.id);
  const folder = rootId.slice(0, rootId.lastIndexOf("/") + 1);
  const names = parts.map(({ id }) => nameOfPart(id, folder));
  return [nameOfRoot(rootId.slice(folder.length), rootFile), ...names];
}

/** @param {string} id a path, or a URL whose query is no part of a name */
function withoutQuery(id) {
  if (isUrl(id)) {
    return id.split(/[?#]/)[0] ?? id;
  }
  return id;
}

/**
 * @param {string} name
 * @param {LoadedFile} file
 */
function nameOfRoot(name, { bytes }) {
  const known = name === "" ? "openapi" : name.replace(/[^\w.-]/g, "-");
  if (/\.(json|ya?ml)$/.test(known)) {
    return known;
  }
  const text = Buffer.from(bytes).toString("utf8");
  const isJson = /^\s*\{/.test(text);
  if (isJson) {
    return `${known}.json`;
  }
  return `${known}.yaml`;
}

/**
 * @param {string} id
 * @param {string} folder
 */
function nameOfPart(id, folder) {
  const name = id.slice(folder.length);
  const isInside = id.startsWith(folder) && /^[\w./-]+$/.test(name);
  if (!isInside) {
    throw new Error(
      `The document refers to ${showSource(id)}, which cannot be stored beside it. Make one file of them first, as \`redocly bundle\` does.`,
    );
  }
  return name;
}

/**
 * @param {string} repository
 * @param {string} folder
 */
function listStored(repository, folder) {
  const path = join(repository, folder);
  if (!existsSync(path)) {
    return [];
  }
  const entries = readdirSync(path, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) =>
    relative(repository, `${parentPath}/${name}`),
  );
}

/**
 * @param {string} path
 * @returns {PlannedFile}
 */
function removalOf(path) {
  return {
    path,
    text: undefined,
  };
}
