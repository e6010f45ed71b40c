/** A text of at most so many characters; a longer one ends in `...`. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}
