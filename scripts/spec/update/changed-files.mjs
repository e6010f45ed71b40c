import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "../../support/root.mjs";

/** @typedef {import("./plan.mjs").PlannedFile} PlannedFile */

/**
 * The files that differ from what is there.
 * @param {readonly PlannedFile[]} files
 */
export function keepChanged(files) {
  return files.filter(isChanged);
}

/** @param {PlannedFile} file */
function isChanged({ path, text }) {
  const present = inRoot(path);
  if (!existsSync(present)) {
    return text !== undefined;
  }
  if (text === undefined) {
    return true;
  }
  return !readFileSync(present).equals(Buffer.from(text));
}
