import type { Diff } from "../diff-documents.js";
import type { Finding, Location } from "../finding.js";
import type { Verdict } from "../verdict.js";
import { levelsOf } from "./lens-levels.js";
import { shownValue } from "./shown-value.js";

/** A diff as text for a terminal, the weightiest finding first. */
export function reportText({ verdict, findings }: Diff): string {
  if (findings.length === 0) {
    return "Nothing changed.\n";
  }
  const blocks = findings.map(describe);
  const summary = summaryOf(verdict);
  const lines = [...blocks, summary, ""];
  return lines.join("\n");
}

function summaryOf(verdict: Verdict): string {
  const list = levelsOf(verdict, " ");
  return `${verdict.level}: ${list}`;
}

/** Editors make a link of the first word. */
function describe(finding: Finding): string {
  const { severity, lens, code, help } = finding;
  const place = placeOf(finding.location);
  const change = changeOf(finding);
  const uses = usesOf(finding);
  const lines = [
    `${place} ${severity} (${lens}) ${code}`,
    `  ${sentenceOf(finding)}`,
    ...change,
    ...uses,
  ];
  if (severity !== "docs") {
    lines.push(`  ${help}`);
  }
  return lines.join("\n");
}

/** What changed, behind its path unless it begins with that. */
function sentenceOf({ path, message }: Finding): string {
  if (message.startsWith(path)) {
    return message;
  }
  return `${path}: ${message}`;
}

function placeOf(location: Location): string {
  const parts = [location.file, location.line, location.column];
  return parts.join(":");
}

function changeOf({ before, after }: Finding): string[] {
  const hasBefore = before !== undefined;
  const hasAfter = after !== undefined;
  if (!hasBefore && !hasAfter) {
    return [];
  }
  const was = shownValue(before);
  const is = shownValue(after);
  // What differs lies behind the cut: the sentence says it.
  if (was === is) {
    return [];
  }
  return [`  ${was} -> ${is}`];
}

/** The names are many where a schema is used everywhere. */
const mostUses = 6;

function usesOf({ uses }: Finding): string[] {
  if (uses.length < 2) {
    return [];
  }
  const named = uses.slice(0, mostUses);
  const list = named.join(", ");
  const more = uses.length - mostUses;
  const known = `  used by ${list}`;
  if (more <= 0) {
    return [known];
  }
  return [`${known} and ${more} more`];
}
