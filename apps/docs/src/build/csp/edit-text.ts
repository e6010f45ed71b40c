/** What stands between two places of a text instead of what was there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all edits at once. They must not overlap. */
export function editText(source: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((one, other) => one.start - other.start);
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text } of inOrder) {
    parts.push(source.slice(position, start), text);
    position = end;
  }
  parts.push(source.slice(position));
  return parts.join("");
}
