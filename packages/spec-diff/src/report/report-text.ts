import type { Diff } from "../diff.js";
import type { Finding } from "../finding.js";
import { shownValue } from "./shown-value.js";

/** A diff as text for a terminal, the weightiest finding first. */
export function reportText(diff: Diff): string {
  const { verdict, findings } = diff;
  if (findings.length === 0) {
    return "Nothing changed.\n";
  }
  const blocks = findings.map(describe);
  const summary = `${verdict.level}: wire ${verdict.wire}, types ${verdict.types}, names ${verdict.surface}, docs ${verdict.docs}`;
  return `${blocks.join("\n")}\n${summary}\n`;
}

/** Editors make a link of the first word. */
function describe(finding: Finding): string {
  const { severity, lens, code, message, help, path, location } = finding;
  const place = `${location.file}:${location.line}:${location.column}`;
  const lines = [
    `${place} ${severity} (${lens}) ${code}`,
    `  ${path}: ${message}`,
    ...changeOf(finding),
    ...usesOf(finding),
  ];
  if (severity !== "docs") {
    lines.push(`  ${help}`);
  }
  return lines.join("\n");
}

function changeOf({ before, after }: Finding): string[] {
  if (before === undefined && after === undefined) {
    return [];
  }
  return [`  ${shownValue(before)} -> ${shownValue(after)}`];
}

/** The names are many where a schema is used everywhere. */
const mostUses = 6;

function usesOf({ uses }: Finding): string[] {
  if (uses.length < 2) {
    return [];
  }
  const named = uses.slice(0, mostUses).join(", ");
  const more = uses.length - mostUses;
  return [`  used by ${named}${more > 0 ? ` and ${more} more` : ""}`];
}
