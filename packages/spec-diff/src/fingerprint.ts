import { createHash } from "node:crypto";
import type { Change } from "./finding.js";
import { canonicalJson } from "./json.js";

/**
 * The id of a change: the same as long as its rule, its place in names and the
 * values before and after are, whatever the sentences say.
 */
export function fingerprintOf(change: Change): string {
  const { code, lens, path, before, after } = change;
  const identity = [code, lens, path, before ?? null, after ?? null];
  const hash = createHash("sha256").update(canonicalJson(identity));
  return hash.digest("hex").slice(0, 12);
}
