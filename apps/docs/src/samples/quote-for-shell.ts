/** What means nothing to a shell, and needs no quotes. */
const plain = /^[\w@%+=:,./-]+$/;

/** A word for a POSIX shell, in quotes where it needs them. */
export function quoteForShell(text: string): string {
  if (plain.test(text)) {
    return text;
  }
  return putInQuotes(text);
}

/** The same, always in quotes: within single ones only they themselves count. */
export function putInQuotes(text: string): string {
  const inner = text.replaceAll("'", `'\\''`);
  return `'${inner}'`;
}

/** A shell keeps its words as C does: they end at the first null byte. */
export function fitsShell(text: string): boolean {
  return !text.includes("\0");
}
