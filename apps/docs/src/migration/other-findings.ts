import { type Finding, shownValue } from "@rollcall/spec-diff";
import type { Other } from "./migration.js";

/** What is in no table, each place once. */
export function listOthers(findings: readonly Finding[]): Other[] {
  const others = new Map<string, Other>();
  for (const finding of findings) {
    const { path, message } = finding;
    const key = `${path} ${message}`;
    const other: Other = {
      place: path,
      message,
      before: shownValue(finding.before),
      after: shownValue(finding.after),
    };
    others.set(key, other);
  }
  return [...others.values()];
}
