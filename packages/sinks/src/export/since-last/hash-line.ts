import { createHash } from "node:crypto";

/** The query of an address: a signature there is another one in each answer. */
const queryOfUrl = /("https?:[^"?]*)\?[^"]*"/g;

/** A short hash of a record, by which it is known again. */
export function hashLine(line: string): string {
  const lasting = line.replace(queryOfUrl, '$1"');
  const hash = createHash("sha256").update(lasting);
  const text = hash.digest("base64url");
  return text.slice(0, 16);
}
