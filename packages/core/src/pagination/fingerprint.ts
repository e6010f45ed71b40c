import { writeQuery } from "../request/query.js";

const OFFSET = 14695981039346656037n;
const PRIME = 1099511628211n;

/**
 * A short hash (FNV-1a, 64 bits) of a question. It tells two questions apart
 * and gives nothing of them away, so that a stored checkpoint holds no filter
 * values. In a query, sorted, equal questions are equal text.
 */
export function fingerprint(id: string, question: object): string {
  const query = writeQuery(question, () => "brackets");
  const sorted = query.split("&").sort();
  const text = [id, ...sorted].join("&");
  let hash = OFFSET;
  for (const char of text) {
    const code = char.charCodeAt(0);
    hash ^= BigInt(code);
    hash *= PRIME;
    hash = BigInt.asUintN(64, hash);
  }
  return hash.toString(36);
}
