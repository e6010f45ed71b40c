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

/** @typedef {import("./plan.mjs").PlannedFile} PlannedFile */

/**
 * A file of a list: where it is to be, and whether it is to be removed.
 * @typedef {{ path: string, isRemoved: boolean }} ListedFile
 */

/**
 * Writes and removes all files, or none. What is written is staged first, and a
 * list of all files makes the decision: from then on, whoever is killed, the
 * next run finishes it.
 *
 * A mark stays behind until `markDone`, for what has to follow.
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
  const listed = files.map(listedOf);
  const draft = join(staging, "draft.json");
  writeFileSync(draft, JSON.stringify(listed));
  renameSync(draft, listIn(root));
  finishInterrupted(root);
}

/**
 * How far an earlier run came: `"decided"` on what to write, or `"written"` but
 * not done with what follows. What it had only staged does not count.
 * @param {string} root
 */
export function interruptedIn(root = inRoot()) {
  if (existsSync(listIn(root))) {
    return "decided";
  }
  if (existsSync(markIn(root))) {
    return "written";
  }
  return "nothing";
}

/**
 * What to say where an update was killed.
 * @param {string} root
 * @returns {string[]}
 */
export function findInterrupted(root = inRoot()) {
  const parts = {
    nothing: [],
    decided: ["while it wrote its files"],
    written: ["before it made the API reports"],
  };
  return parts[interruptedIn(root)].map(
    (when) =>
      `An update was killed ${when}: run \`npm run spec:update\` to finish it`,
  );
}

/**
 * Finishes what an earlier run had decided on. What it had only staged is
 * forgotten.
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
 * All that follows from what was written is done, too.
 * @param {string} root
 */
export function markDone(root = inRoot()) {
  removeStaging(root);
}

/**
 * @param {PlannedFile} file
 * @returns {ListedFile}
 */
function listedOf({ path, text }) {
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
