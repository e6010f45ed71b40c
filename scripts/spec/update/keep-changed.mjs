import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("./plan-update.mjs").PlannedFile} PlannedFile */

/**
 * The files that differ from what is there.
 * @param {string} repository
 * @param {readonly PlannedFile[]} files
 */
export function keepChanged(repository, files) {
  return files.filter((file) => isChanged(repository, file));
}

/**
 * @param {string} repository
 * @param {PlannedFile} file
 */
function isChanged(repository, { path, text }) {
  const present = join(repository, path);
  if (!existsSync(present)) {
    return text !== undefined;
  }
  if (text === undefined) {
    return true;
  }
  return !readFileSync(present).equals(Buffer.from(text));
}
