import { writeQuery } from "../request/query.js";

/**
 * A short hash (FNV-1a, 64 bits) of a question. It tells two questions apart
 * and gives nothing of them away, so that a stored checkpoint holds no filter
 * values. In a query, sorted, equal questions are equal text.
 */
export function fingerprint(id: string, question: object): string {
  const query = writeQuery(question, () => "brackets");
  let hash = 14695981039346656037n;
  for (const char of [id, ...query.split("&").sort()].join("&")) {
    hash = BigInt.asUintN(
      64,
      (hash ^ BigInt(char.charCodeAt(0))) * 1099511628211n,
    );
  }
  return hash.toString(36);
}
