import { toMilliseconds } from "../request/to-milliseconds.js";

const OFFSET = 2166136261;
const PRIME = 16777619;

/**
 * The path of a list, which names its version, and the hash of the question.
 * Equal questions have one, in whatever order they were written.
 */
export function fingerprint(path: string, question: object): string {
  return `${path}#${hashOf(question)}`;
}

/**
 * A short hash (FNV-1a, 32 bits). It tells two values apart and gives nothing of
 * them away, so that a stored checkpoint holds no filter values.
 */
export function hashOf(value: object): string {
  let hash = OFFSET;
  for (const char of textOf(value)) {
    hash ^= char.codePointAt(0) as number;
    hash = Math.imul(hash, PRIME);
  }
  const unsigned = hash >>> 0;
  return unsigned.toString(36);
}

/**
 * The same text for all that asks for the same: the members of an object have
 * no order, and what is empty asks for nothing. Nor has a list: its items are
 * conditions of which any or all have to be met, or the two ends of a range,
 * which is refused where they are turned round.
 */
function textOf(given: unknown): string {
  const value = toMilliseconds(given);
  if (Object(value) !== value) {
    return JSON.stringify(value) ?? "";
  }
  const isList = Array.isArray(value);
  const members = Object.entries(value as object).map(([name, member]) => {
    const text = textOf(member);
    const isNamed = text && !isList;
    if (isNamed) {
      return `${name}:${text}`;
    }
    return text;
  });
  const texts = members.filter(Boolean).sort();
  if (texts.length > 0) {
    return `{${texts}}`;
  }
  return "";
}
