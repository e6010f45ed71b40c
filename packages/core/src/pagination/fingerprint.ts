import { writeQuery } from "../request/query.js";

const OFFSET = 2166136261;
const PRIME = 16777619;

/**
 * The path of a list, which names its version, and a short hash (FNV-1a, 32
 * bits) of the question. It tells two questions apart and gives nothing of them
 * away, so that a stored checkpoint holds no filter values. In a query, sorted,
 * equal questions are equal text.
 */
export function fingerprint(path: string, question: object): string {
  const query = writeQuery(question, () => "brackets");
  const sorted = query.split("&").sort();
  const text = sorted.join("&");
  let hash = OFFSET;
  for (const char of text) {
    hash ^= char.charCodeAt(0);
    hash = Math.imul(hash, PRIME);
  }
  const unsigned = hash >>> 0;
  return `${path}#${unsigned.toString(36)}`;
}
