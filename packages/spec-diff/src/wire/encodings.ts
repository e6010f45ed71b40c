import { isEqual } from "../json.js";
import type { Json } from "../json-value.js";
import type { Shape } from "../normalize/shape-of.js";

/** The keywords that say how the bytes of a text are written. */
export const encodingKeywords: readonly string[] = [
  "format",
  "contentEncoding",
  "contentMediaType",
];

/** What formats of OpenAPI 3.0 are in 3.1. */
const formats: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  byte: { contentEncoding: "base64" },
  binary: { contentMediaType: "application/octet-stream" },
};

/** Whether texts are written the same way, in the words of 3.0 or of 3.1. */
export function haveSameEncoding(before: Shape, after: Shape): boolean {
  const old = encodingOf(before);
  const revised = encodingOf(after);
  return isEqual([...old], [...revised]);
}

function encodingOf({ keywords }: Shape): Map<string, Json> {
  const encoding = new Map<string, Json>();
  for (const name of encodingKeywords) {
    const value = keywords.get(name)?.value;
    const meant = (name === "format" && formats[String(value)]) || {
      [name]: value,
    };
    for (const [keyword, said] of Object.entries(meant)) {
      if (said !== undefined) {
        encoding.set(keyword, said);
      }
    }
  }
  return encoding;
}
