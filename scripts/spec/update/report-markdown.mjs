import { describeRelease, notesAsMarkdown } from "./notes/show-note.mjs";
import { listTouched, showValue } from "./shown-change.mjs";

/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").Change} Change */

/**
 * A report for a pull request.
 * @param {Report} report
 */
export function reportAsMarkdown({ version, verdict, changes, releases }) {
  const lines = [
    `## ${version}: ${verdict.level}`,
    "",
    ...tableOf(changes),
    "",
  ];
  for (const release of releases) {
    lines.push(`- ${describeRelease(release)}`);
  }
  const notes = changes.flatMap(({ note }) => note ?? []);
  return [...lines, ...notesAsMarkdown(notes)].join("\n");
}

/** @param {readonly Change[]} changes */
function tableOf(changes) {
  if (changes.length === 0) {
    return ["Nothing changed."];
  }
  const head = [
    "| change | where | before | after | touches |",
    "| --- | --- | --- | --- | --- |",
  ];
  const rows = changes.map(rowOf);
  return [...head, ...rows];
}

/** @param {Change} change */
function rowOf(change) {
  const { severity, path, message, location, before, after } = change;
  const cells = [
    `${severity}: ${message} (${path})`,
    `${location.file}:${location.line}`,
    showValue(before),
    showValue(after),
    listTouched(change.touches),
  ];
  const escaped = cells.map(escapeCell);
  return `| ${escaped.join(" | ")} |`;
}

/** @param {string} text */
function escapeCell(text) {
  return text.replace(/[\\`*_|<>]/g, (character) => `\\${character}`);
}
