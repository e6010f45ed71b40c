/** Shorter words hold a sentence together, and say little of what it means. */
const shortestWord = 3;

/**
 * The words of a name or a text that mean something, in small letters:
 * `maxDuration_ms` has `max` and `duration`.
 */
export function wordsOf(text: string): Set<string> {
  const apart = text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const words = apart.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter(isTelling);
  return new Set(telling);
}

function isTelling(word: string): boolean {
  return word.length >= shortestWord && !fillers.has(word);
}

/** Longer words that hold a sentence together. */
const fillers = new Set([
  "and",
  "are",
  "been",
  "but",
  "can",
  "for",
  "from",
  "has",
  "have",
  "how",
  "its",
  "not",
  "of",
  "only",
  "that",
  "the",
  "then",
  "these",
  "they",
  "this",
  "was",
  "were",
  "what",
  "when",
  "where",
  "whether",
  "which",
  "who",
  "will",
  "with",
  "your",
]);
