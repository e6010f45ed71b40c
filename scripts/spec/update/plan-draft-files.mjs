import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * @typedef Draft
 * @property {string} about the package
 * @property {string} text
 */

const folder = ".changeset";

/** Of a draft's name: what its text comes to. */
const ending = /-[0-9a-f]{12}\.md$/;

/**
 * What drafts come to: files under names that tell whether somebody edited
 * them. What was edited is left alone, and not drafted again; what nobody
 * touched gives way.
 * @param {import("../versions.mjs").Version} version
 * @param {readonly Draft[]} drafts
 * @returns {PlannedFile[]}
 */
export function planDraftFiles({ name: api, repository }, drafts) {
  /** @type {Map<string, PlannedFile>} */
  const files = new Map();
  for (const path of listUntouched(repository, api)) {
    files.set(path, {
      path,
      text: undefined,
    });
  }
  for (const { about, text } of drafts) {
    const path = pathOf(`spec-${api}-${about}`, text);
    const file = join(repository, path);
    const isThere = existsSync(file);
    const isEdited = isThere && !files.has(path);
    if (!isEdited) {
      files.set(path, {
        path,
        text,
      });
    }
  }
  return [...files.values()];
}

/**
 * The drafts of a version as they were written.
 * @param {string} repository
 * @param {string} api
 */
function listUntouched(repository, api) {
  const start = `spec-${api}-`;
  const names = listStored(repository);
  const ours = names.filter((name) => name.startsWith(start));
  const paths = ours.map((name) => `${folder}/${name}`);
  return paths.sort().filter((path) => isUntouched(repository, path));
}

/** @param {string} repository */
function listStored(repository) {
  const stored = join(repository, folder);
  if (!existsSync(stored)) {
    return [];
  }
  return readdirSync(stored);
}

/**
 * @param {string} repository
 * @param {string} path
 */
function isUntouched(repository, path) {
  const name = basename(path);
  const about = name.replace(ending, "");
  const file = join(repository, path);
  const text = readFileSync(file, "utf8");
  return path === pathOf(about, text);
}

/**
 * @param {string} about
 * @param {string} text
 */
function pathOf(about, text) {
  const lines = text.replaceAll("\r\n", "\n");
  const hash = createHash("sha256");
  const digest = hash.update(lines).digest("hex");
  const digits = digest.slice(0, 12);
  return `${folder}/${about}-${digits}.md`;
}
