/** @typedef {import("./notes.mjs").Note} Note */

/**
 * The lines of a note's snippets: what was written before, and what is now.
 * @param {Note} note
 */
function snippetLines({ before, after }) {
  return [...marked("-", before), ...marked("+", after)];
}

/**
 * The same of several notes, each snippet once.
 * @param {readonly Note[]} notes
 */
export function snippetsOf(notes) {
  const texts = new Set(notes.map((note) => snippetLines(note).join("\n")));
  texts.delete("");
  return [...texts].flatMap((text) => text.split("\n"));
}

/**
 * @param {string} mark
 * @param {string | undefined} snippet
 */
function marked(mark, snippet) {
  const lines = snippet?.split("\n") ?? [];
  return lines.map((line) => `${mark} ${line}`);
}

/**
 * Notes as the blocks of a section; those that say the same are one.
 * @param {readonly Note[]} notes
 */
export function notesAsMarkdown(notes) {
  const blocks = new Set(notes.map(noteAsMarkdown));
  if (blocks.size > 0) {
    return ["### How to move over", ...blocks];
  }
  return [];
}

/** @param {Note} note */
function noteAsMarkdown(note) {
  const lines = snippetLines(note);
  const code = lines.length > 0 ? ["", "```diff", ...lines, "```"] : [];
  return [note.words, ...code].join("\n");
}

/**
 * What the policy makes of a release, and what the documents say.
 * @param {import("../report.mjs").ReportedRelease} release
 */
export function wordsOfRelease({ bump, level, deprecates }) {
  const names = deprecates.join(", ");
  if (names === "") {
    return bump;
  }
  return `${bump}, deprecated: ${names}. The documents alone are ${level}`;
}
