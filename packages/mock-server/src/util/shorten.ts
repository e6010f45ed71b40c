/** A text of at most so many characters; a longer one ends in `...`. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const start = text.slice(0, most - 3);
  return `${start}...`;
}
