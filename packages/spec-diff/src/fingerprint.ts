import { createHash } from "node:crypto";
import type { Change } from "./finding.js";
import { canonicalJson } from "./json.js";
import type { Json } from "./json-value.js";

const digits = 12;

/**
 * The id of a change: the same as long as its rule, its place in names and the
 * values before and after are, whatever the sentences say.
 */
export function fingerprintOf(change: Change): string {
  const { code, lens, path, before = null, after = null } = change;
  const values = [code, lens, path, before, after] as Json;
  const identity = canonicalJson(values);
  const hash = createHash("sha256");
  hash.update(identity);
  const id = hash.digest("hex");
  return id.slice(0, digits);
}
