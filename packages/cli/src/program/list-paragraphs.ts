import type { Plan } from "./plan.js";

/** What a command does: a sentence, then what there is to know, by paragraph. */
export function listParagraphs({ command, definition }: Plan): string[] {
  const { details } = definition;
  const paragraphs = [`${command.summary}.`];
  if (details === undefined) {
    return paragraphs;
  }
  for (const paragraph of details.split("\n\n")) {
    const line = paragraph.replaceAll("\n", " ");
    paragraphs.push(line);
  }
  return paragraphs;
}
