/**
 * The names that a path with dots leads through. A dot, a comma or a backslash
 * that belongs to a name stands behind a backslash: `metadata.customer\\.id`.
 */
export function splitPath(path: string): string[] {
  return splitAt(path, ".").map((name) => name.replace(/\\([.,\\])/g, "$1"));
}

/** The parts of a text, of which none begins behind a backslash. */
export function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  let isEscaped = false;
  for (const char of text) {
    if (char === separator && !isEscaped) {
      parts.push(part);
      part = "";
    } else {
      part += char;
    }
    isEscaped = char === "\\" && !isEscaped;
  }
  return [...parts, part];
}
