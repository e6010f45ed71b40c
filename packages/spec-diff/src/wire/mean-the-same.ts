import { wordsOf } from "./words-in-description.js";

/** What is known of a property's meaning. */
interface Meaning {
  readonly name: string;
  readonly description?: string | undefined;
}

/**
 * Whether two properties of one shape may mean the same. Names with words in
 * common say so, and else the descriptions decide; where one of the two has
 * none, nothing speaks against it.
 */
export function meanTheSame(old: Meaning, revised: Meaning): boolean {
  if (areAlike(old.name, revised.name)) {
    return true;
  }
  if (!old.description) {
    return true;
  }
  if (!revised.description) {
    return true;
  }
  return areAlike(old.description, revised.description);
}

/** Half of the words of the shorter text are in the other. */
function areAlike(one: string, other: string): boolean {
  const words = wordsOf(one);
  const otherWords = wordsOf(other);
  const common = [...words].filter((word) => otherWords.has(word));
  const fewest = Math.min(words.size, otherWords.size);
  const half = fewest / 2;
  return common.length > 0 && common.length >= half;
}
