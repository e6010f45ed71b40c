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
 * Writes all files, or none. They are staged first, and a list of them makes
 * the decision: from then on, whoever is killed, the next run finishes it.
 * @param {readonly PlannedFile[]} files
 * @param {string} root
 */
export function writeAll(files, root = inRoot()) {
  const staging = stagingIn(root);
  removeStaging(root);
  mkdirSync(staging, { recursive: true });
  for (const [index, { text }] of files.entries()) {
    writeFileSync(join(staging, String(index)), text);
  }
  const paths = files.map(({ path }) => path);
  const list = join(staging, "list.json");
  const draft = `${list}.draft`;
  writeFileSync(draft, JSON.stringify(paths));
  renameSync(draft, list);
  finishInterrupted(root);
}

/**
 * Finishes what an earlier run had decided on. What it had only staged is
 * forgotten.
 * @param {string} root
 */
export function finishInterrupted(root = inRoot()) {
  const staging = stagingIn(root);
  const list = join(staging, "list.json");
  if (existsSync(list)) {
    const paths = JSON.parse(readFileSync(list, "utf8"));
    for (const [index, path] of paths.entries()) {
      put(join(staging, String(index)), join(root, path));
    }
  }
  removeStaging(root);
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
function removeStaging(root) {
  rmSync(stagingIn(root), {
    recursive: true,
    force: true,
  });
}
