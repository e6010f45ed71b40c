import { adviceOf, sentenceOf } from "../sentence-of-finding.mjs";
import { compileSnippets } from "./compile-snippets.mjs";
import { snippetsFor } from "./snippets.mjs";

/** @typedef {import("../../policy.mjs").Counted} Counted */
/** @typedef {import("./snippets.mjs").Documents} Documents */
/** @typedef {Readonly<Record<string, string>>} Generated */

/**
 * How to move over: in words, and in TypeScript where it has an expression for
 * it.
 * @typedef Note
 * @property {string} words
 * @property {string} [before]
 * @property {string} [after] nothing where nothing takes its place
 */

/**
 * A note for each breaking finding, by its fingerprint.
 * @param {Documents} documents
 * @param {readonly Counted[]} findings
 * @returns {Map<string, Note>}
 */
export function writeNotes(documents, findings) {
  const notes = new Map();
  for (const finding of findings) {
    if (finding.severity === "breaking") {
      const note = {
        words: wordsFor(finding),
        ...snippetsFor(documents, findings, finding),
      };
      notes.set(finding.fingerprint, note);
    }
  }
  return notes;
}

/** @param {Counted} finding */
function wordsFor(finding) {
  const { alias, help } = finding;
  const words = `${sentenceOf(finding)} ${adviceOf(help)}`;
  if (alias) {
    return `${words} Until the next major version, \`${alias.from}\` goes on, deprecated.`;
  }
  return words;
}

/**
 * Compiles what notes show against the clients of the two documents.
 * @param {ReadonlyMap<string, Note>} notes
 * @param {{ old: Generated, new: Generated }} generated
 * @throws when a note does not compile, with its fingerprint
 */
export function checkNotes(notes, generated) {
  const faults = [
    ...faultsIn(notes, "before", generated.old),
    ...faultsIn(notes, "after", generated.new),
  ];
  if (faults.length > 0) {
    throw new Error(faults.join("\n"));
  }
}

/**
 * @param {ReadonlyMap<string, Note>} notes
 * @param {"before" | "after"} part
 * @param {Generated} generated
 */
function faultsIn(notes, part, generated) {
  /** @type {Map<string, string>} */
  const snippets = new Map();
  for (const [fingerprint, note] of notes) {
    const snippet = note[part];
    if (snippet !== undefined) {
      snippets.set(fingerprint, snippet);
    }
  }
  if (snippets.size === 0) {
    return [];
  }
  const problems = compileSnippets(generated, [...snippets.values()]);
  const faults = [];
  for (const [fingerprint, snippet] of snippets) {
    const [problem] = problems.shift() ?? [];
    if (problem !== undefined) {
      faults.push(
        `The migration note of ${fingerprint} does not compile (its "${part}"): ${problem}
${snippet}`,
      );
    }
  }
  return faults;
}
