/** The lines between `---` name the packages, and what follows says why. */
const form = /^---\n([\s\S]*?)---\n([\s\S]*)$/;

/**
 * A changeset as it has to be restored: with the packages that are rolled back
 * alone. Undefined where it names none of them.
 * @param {string} text
 * @param {readonly string[]} names
 */
export function restoredChangeset(text, names) {
  const parts = form.exec(text) ?? [];
  const [, head = "", body = ""] = parts;
  const lines = head.split("\n");
  const kept = lines.filter((line) => namesOneOf(line, names));
  if (kept.length === 0) {
    return undefined;
  }
  const bumps = kept.join("\n");
  return `---\n${bumps}\n---\n${body}`;
}

/**
 * @param {string} line
 * @param {readonly string[]} names
 */
function namesOneOf(line, names) {
  return names.some((name) => {
    const start = `"${name}":`;
    return line.startsWith(start);
  });
}
