import { SLOTS } from "../computed/corpus/script.js";
import type { Fields } from "./v3-call.js";

const NAME = "[name]";

const names = [...SLOTS.first, ...SLOTS.last];
const anyName = new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu");

/** An item of a transcript without the names in it. */
export function scrubItem(item: Fields): Fields {
  const copy: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(item)) {
    copy[field] = scrubValue(field, value);
  }
  return copy;
}

/** Only what was said is scrubbed: names of tools and nodes are not people's. */
function scrubValue(field: string, value: unknown): unknown {
  if (field === "words" && Array.isArray(value)) {
    return value.map(scrubWord);
  }
  const isText = field === "content" || field === "arguments";
  if (isText && typeof value === "string") {
    return withoutNames(value);
  }
  return value;
}

function scrubWord(word: Fields): Fields {
  if (typeof word.word !== "string") {
    return word;
  }
  return {
    ...word,
    word: withoutNames(word.word),
  };
}

function withoutNames(text: string): string {
  return text.replace(anyName, NAME);
}
