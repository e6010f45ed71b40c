import type { Finding } from "@rollcall/spec-diff";
import { describeSides } from "./describe-sides.js";
import type { Other } from "./migration.js";

/** What is in no table, each difference once. */
export function listOthers(findings: readonly Finding[]): Other[] {
  const others = new Map<string, Other>();
  for (const finding of findings) {
    const other = toOther(finding);
    const words = Object.values(other);
    others.set(words.join(" "), other);
  }
  return [...others.values()];
}

function toOther(finding: Finding): Other {
  const { path, message } = finding;
  const sides = describeSides(finding.before, finding.after);
  return {
    place: path,
    message,
    ...sides,
  };
}
