/** @typedef {import("./notes.mjs").Note} Note */

/**
 * The lines of a note's snippets: what was written before, and what is now.
 * @param {Note | undefined} note
 */
export function snippetLines({ before, after } = { words: "" }) {
  return [...marked("-", before), ...marked("+", after)];
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
 * Notes as a section of a document; those that say the same are one.
 * @param {readonly Note[]} notes
 */
export function notesAsMarkdown(notes) {
  const sections = new Set(notes.map(noteAsMarkdown));
  return sections.size > 0
    ? ["", "### How to move over", ...[...sections].map((text) => `\n${text}`)]
    : [];
}

/** @param {Note} note */
function noteAsMarkdown(note) {
  const lines = snippetLines(note);
  const code = lines.length > 0 ? ["", "```diff", ...lines, "```"] : [];
  return [note.words, ...code].join("\n");
}

/**
 * A release in one line: what the documents say, and what the policy makes of
 * it.
 * @param {import("../report.mjs").ReportedRelease} release
 */
export function describeRelease({ name, bump, level, deprecates }) {
  const names = deprecates.join(", ");
  return names === ""
    ? `${name}: ${bump}`
    : `${name}: ${bump}, deprecated: ${names}; the documents alone are ${level}`;
}
