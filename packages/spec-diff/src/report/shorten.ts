/** A text as one line, cut where it is too long. */
export function shorten(text: string, longest: number): string {
  const spaced = text.replace(/\s+/g, " ");
  const line = spaced.trim();
  if (line.length <= longest) {
    return line;
  }
  const start = line.slice(0, longest - 1);
  return `${start}…`;
}
