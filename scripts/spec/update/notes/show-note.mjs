import { pickTellingChanges } from "../group-changes.mjs";

/** @typedef {import("./write-notes.mjs").Note} Note */
/** @typedef {import("../../policy.mjs").Counted & { note?: Note | undefined }} Noted */
/** @typedef {import("../group-changes.mjs").Group<Noted>} Group */

/**
 * The lines of a note's snippets: what was written before, and what is now.
 * @param {Note} note
 */
function snippetLines({ before, after }) {
  return [...markLines("-", before), ...markLines("+", after)];
}

/**
 * @param {string} mark
 * @param {string | undefined} snippet
 */
function markLines(mark, snippet) {
  const lines = snippet?.split("\n") ?? [];
  return lines.map((line) => `${mark} ${line}`);
}

/**
 * The snippets of changes, each once: several lenses see the same.
 * @param {readonly Noted[]} changes
 */
export function snippetsOf(changes) {
  /** @type {Set<string>} */
  const snippets = new Set();
  for (const { note } of changes) {
    const lines = note ? snippetLines(note) : [];
    if (lines.length > 0) {
      snippets.add(lines.join("\n"));
    }
  }
  return [...snippets];
}

/**
 * The notes of changes as the blocks of a section.
 * @param {readonly Group[]} groups
 */
export function notesAsMarkdown(groups) {
  const blocks = groups.flatMap(notesOf);
  if (blocks.length > 0) {
    return ["### How to move over", ...new Set(blocks)];
  }
  return [];
}

/** @param {Group} group */
function notesOf(group) {
  const words = new Set();
  for (const { note } of pickTellingChanges(group)) {
    if (note) {
      words.add(note.words);
    }
  }
  if (words.size === 0) {
    return [];
  }
  const fences = snippetsOf(group.changes).map(fenceSnippet);
  const block = [...words, ...fences].join("\n\n");
  return [block];
}

/** @param {string} snippet */
function fenceSnippet(snippet) {
  return ["```diff", snippet, "```"].join("\n");
}

/**
 * What the policy makes of a release, and what the documents say.
 * @param {import("../make-report.mjs").ReportedRelease} release
 */
export function wordsOfRelease({ bump, level, deprecates }) {
  const names = deprecates.join(", ");
  if (names !== "") {
    return `${bump}, deprecated: ${names}. By the documents alone: ${level}`;
  }
  if (level === "breaking" && bump !== "major") {
    return `${bump}, breaking`;
  }
  return bump;
}
