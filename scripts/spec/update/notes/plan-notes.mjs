import { generateCore } from "@rollcall/codegen";
import { checkNotes, writeNotes } from "./write-notes.mjs";

/** @typedef {import("@rollcall/codegen").OpenApiDocument} OpenApiDocument */
/** @typedef {import("@rollcall/spec-diff").LoadedDocument} LoadedDocument */

/**
 * The migration notes of an update, each compiled against the clients that are
 * generated from both documents.
 * @param {import("../../versions.mjs").Version} version
 * @param {Readonly<Record<"old" | "new", LoadedDocument>>} loaded
 * @param {readonly import("../../policy.mjs").Counted[]} findings
 * @param {Readonly<Record<string, string>>} generated from the new document
 */
export async function planNotes({ baseline }, loaded, findings, generated) {
  const documents = {
    old: readAs(loaded.old),
    new: readAs(loaded.new),
  };
  const notes = writeNotes(documents, findings);
  if (baseline !== undefined && notes.size > 0) {
    checkNotes(notes, {
      old: await generateCore(baseline),
      new: generated,
    });
  }
  return notes;
}

/**
 * As the generators read it.
 * @param {LoadedDocument} loaded
 */
function readAs({ document }) {
  return /** @type {OpenApiDocument} */ (/** @type {unknown} */ (document));
}
