import { measureText } from "./text-width.js";

/**
 * Breaks a text between its words into lines of at most so many columns of the
 * terminal. A word that is wider has a line of its own.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    const isTooWide = measureText(longer) > width;
    if (isTooWide && line !== "") {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
