import { describeRelease, snippetLines } from "./notes/show-note.mjs";
import { listTouched, showValue } from "./shown-change.mjs";

/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").Change} Change */

/**
 * A report for a terminal.
 * @param {Report} report
 */
export function reportAsText(report) {
  const { version, baseline, verdict, changes } = report;
  const compared = baseline ?? "nothing";
  const lines = [
    `${version}: ${verdict.level}, compared with ${compared}`,
    ...changes.flatMap(describe),
    ...describeReleases(report),
  ];
  return lines.join("\n");
}

/**
 * Editors make a link of the first word.
 * @param {Change} change
 */
function describe(change) {
  const { severity, lens, path, message, before, after } = change;
  const { file, line, column } = change.location;
  const lines = [
    `${file}:${line}:${column} ${severity} (${lens})`,
    `  ${path}: ${message}`,
    `  ${showValue(before)} -> ${showValue(after)}`,
  ];
  const touched = listTouched(change.touches);
  if (touched !== "") {
    lines.push(`  touches ${touched}`);
  }
  if (severity === "breaking") {
    lines.push(`  ${change.help}`);
  }
  const snippets = snippetLines(change.note);
  return [...lines, ...snippets.map((line) => `    ${line}`)];
}

/** @param {Report} report */
function describeReleases({ releases, drafts }) {
  const lines = [];
  for (const release of releases) {
    lines.push(describeRelease(release));
  }
  for (const path of drafts) {
    lines.push(`drafted ${path}`);
  }
  return lines;
}
