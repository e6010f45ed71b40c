import type { PlainFields } from "./plain-fields.js";

/** So many characters count as a token. */
export const charactersPerToken = 4;

/** An answer in both forms that clients read. */
export function writeResult(answer: PlainFields) {
  const text = {
    type: "text" as const,
    text: JSON.stringify(answer),
  };
  return {
    content: [text],
    structuredContent: answer,
  };
}

/** How many characters an answer takes, in both forms together. */
export function measureAnswer(answer: PlainFields): number {
  const result = writeResult(answer);
  return JSON.stringify(result).length;
}

/** The comma after an element, in both forms. */
const commas = 2;

/** How many an element adds to one of an answer's lists. */
export function measureElement(element: PlainFields): number {
  const json = JSON.stringify(element);
  const quoted = JSON.stringify(json);
  const inText = quoted.length - '""'.length;
  return json.length + inText + commas;
}
