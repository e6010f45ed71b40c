import { diffDocuments, LoadError, loadDocument } from "@rollcall/spec-diff";

/** @typedef {import("@rollcall/spec-diff").Diff} Diff */

/**
 * The diff of two files. What cannot be judged is told, and has none.
 * @param {string} base
 * @param {string} revision
 * @returns {Promise<Diff | undefined>}
 */
export async function judge(base, revision) {
  try {
    const old = await loadDocument(base);
    const revised = await loadDocument(revision);
    return await diffDocuments(old, revised);
  } catch (error) {
    const isKnown = error instanceof LoadError;
    console.log(`not judged: ${isKnown ? error.message : error}`);
    return undefined;
  }
}
