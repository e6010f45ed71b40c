import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "../../support/root.mjs";

/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * A file of a list: where it is to be, and whether it is to be removed.
 * @typedef {{ path: string, isRemoved: boolean }} ListedFile
 */

/**
 * Writes and removes all files, or none. The new files are staged first; then a
 * list of all files is put beside them. Once the list is there, a run that is
 * killed is finished by the next one.
 *
 * A mark stays until `markDone` is called: steps that follow the writing may
 * still have to be done.
 * @param {readonly PlannedFile[]} files
 * @param {string} root
 */
export function writeAll(files, root = inRoot()) {
  const staging = stagingIn(root);
  removeStaging(root);
  mkdirSync(staging, { recursive: true });
  for (const [index, { text }] of files.entries()) {
    if (text !== undefined) {
      writeFileSync(join(staging, String(index)), text);
    }
  }
  const listed = files.map(toListed);
  const draft = join(staging, "draft.json");
  writeFileSync(draft, JSON.stringify(listed));
  renameSync(draft, listIn(root));
  finishInterrupted(root);
}

/**
 * Where an earlier run was killed: `"decided"` on what to write, or `"written"`
 * but before what has to follow; `"nothing"` if it was not. Files that it had
 * only staged do not count.
 * @param {string} root
 */
export function findInterruption(root = inRoot()) {
  if (existsSync(listIn(root))) {
    return "decided";
  }
  if (existsSync(markIn(root))) {
    return "written";
  }
  return "nothing";
}

/**
 * A line for the user if an earlier update was killed; else none.
 * @param {string} root
 * @returns {string[]}
 */
export function explainInterruption(root = inRoot()) {
  const parts = {
    nothing: [],
    decided: ["while it wrote its files"],
    written: ["before it made the API reports"],
  };
  return parts[findInterruption(root)].map(
    (when) =>
      `An update was killed ${when}: run \`npm run spec:update\` to finish it`,
  );
}

/**
 * Writes and removes the files that an earlier run had decided on. Files that it
 * had only staged are forgotten.
 * @param {string} root
 */
export function finishInterrupted(root = inRoot()) {
  const list = listIn(root);
  if (!existsSync(list)) {
    return;
  }
  /** @type {ListedFile[]} */
  const listed = JSON.parse(readFileSync(list, "utf8"));
  for (const [index, { path, isRemoved }] of listed.entries()) {
    const target = join(root, path);
    if (isRemoved) {
      rmSync(target, { force: true });
    } else {
      put(join(stagingIn(root), String(index)), target);
    }
  }
  renameSync(list, markIn(root));
}

/**
 * Removes the mark: the steps that follow the writing are done, too.
 * @param {string} root
 */
export function markDone(root = inRoot()) {
  removeStaging(root);
}

/**
 * @param {PlannedFile} file
 * @returns {ListedFile}
 */
function toListed({ path, text }) {
  return {
    path,
    isRemoved: text === undefined,
  };
}

/**
 * @param {string} staged
 * @param {string} target
 */
function put(staged, target) {
  // It may have been put there before the run was killed.
  if (existsSync(staged)) {
    mkdirSync(dirname(target), { recursive: true });
    renameSync(staged, target);
  }
}

/** @param {string} root */
function stagingIn(root) {
  return join(root, ".turbo", "spec-update");
}

/** @param {string} root */
function listIn(root) {
  return join(stagingIn(root), "list.json");
}

/** @param {string} root */
function markIn(root) {
  return join(stagingIn(root), "written.json");
}

/** @param {string} root */
function removeStaging(root) {
  rmSync(stagingIn(root), {
    recursive: true,
    force: true,
  });
}
