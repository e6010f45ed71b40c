import { type Finding, shownValue } from "@rollcall/spec-diff";
import type { Other } from "./migration.js";

/** What is in no table, each place once. */
export function listOthers(findings: readonly Finding[]): Other[] {
  const others = new Map<string, Other>();
  for (const { path, message, before, after } of findings) {
    others.set(`${path} ${message}`, {
      place: path,
      message,
      before: shownValue(before),
      after: shownValue(after),
    });
  }
  return [...others.values()];
}
