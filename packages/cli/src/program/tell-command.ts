import type { Example } from "../registry/command.js";
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

/** The examples of a command in a version; without one, all of them. */
export function listExamples(
  { definition }: Pick<Plan, "definition">,
  name: string | undefined,
): readonly Example[] {
  const { examples } = definition;
  if (name === undefined) {
    return examples;
  }
  return examples.filter(({ api = name }) => {
    return api === name;
  });
}
