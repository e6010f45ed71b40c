/**
 * A changeset as it has to be restored: with the packages that are rolled back
 * alone. Undefined where it names none of them.
 * @param {string} text
 * @param {readonly string[]} names
 */
export function restoredChangeset(text, names) {
  const [, head = "", body = ""] =
    /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = head.split("\n").filter((line) => {
    return names.some((name) => line.startsWith(`"${name}":`));
  });
  if (lines.length === 0) {
    return undefined;
  }
  return `---\n${lines.join("\n")}\n---\n${body}`;
}
