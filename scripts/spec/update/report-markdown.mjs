import { groupChanges, touchedByGroup } from "./group-changes.mjs";
import { notesAsMarkdown, wordsOfRelease } from "./notes/show-note.mjs";
import { differencesOf, levelWords } from "./report-words.mjs";

/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").Change} Change */
/** @typedef {import("./group-changes.mjs").Group} Group */

/** In the order in which they are shown. */
const headings = {
  breaking: "Breaking",
  warning: "To look at",
  additive: "New",
  docs: "Documentation",
};

/**
 * A report for the text of a pull request.
 * @param {Report} report
 */
export function reportAsMarkdown(report) {
  const blocks = [
    ...headOf(report),
    ...releasesOf(report),
    ...sectionsOf(report),
    ...notesAsMarkdown(report.changes.flatMap(({ note }) => note ?? [])),
    ...filesOf(report),
  ];
  return blocks.join("\n\n");
}

/** @param {Report} report */
function headOf({ version, source, baseline, verdict }) {
  const compared = baseline
    ? `compared with ${code(baseline)}`
    : "never released";
  const title = `## The API's ${version}: ${levelWords(verdict)}`;
  return [title, `${code(source)}, ${compared}.`];
}

/** @param {Report} report */
function releasesOf({ releases }) {
  const rows = releases.map(
    (release) => `| ${code(release.name)} | ${wordsOfRelease(release)} |`,
  );
  if (rows.length === 0) {
    return ["No package needs a release."];
  }
  const table = ["| package | release |", "| --- | --- |", ...rows];
  return [table.join("\n")];
}

/** @param {Report} report */
function sectionsOf({ changes }) {
  const groups = groupChanges(changes);
  const sections = [];
  for (const [severity, heading] of Object.entries(headings)) {
    const some = groups.filter((group) => group.severity === severity);
    if (some.length > 0) {
      sections.push(`### ${heading}`, some.map(itemOf).join("\n"));
    }
  }
  return sections;
}

/** @param {Group} group */
function itemOf(group) {
  const { path, location, changes } = group;
  const place = `${location.file}:${location.line}`;
  const lines = [
    `- **${code(path)}** at ${code(place)}`,
    ...changes.flatMap(describe),
  ];
  const touched = touchedByGroup(group).map(code);
  if (touched.length > 0) {
    lines.push(`  - touches ${touched.join(", ")}`);
  }
  return lines.join("\n");
}

/** @param {Change} change */
function describe(change) {
  const { lens, message, who, help } = change;
  const lines = [`  - ${lens}: ${escapeText(message)}`];
  for (const difference of differencesOf(change)) {
    lines.push(`    - ${code(difference)}`);
  }
  if (who !== undefined) {
    lines.push(`    - may break ${who}. ${escapeText(help)}`);
  }
  return lines;
}

/** @param {Report} report */
function filesOf({ written, removed, drafts }) {
  const items = [
    ...written.map((path) => itemFor(path, drafts.includes(path))),
    ...removed.map((path) => `- ${code(path)} (removed)`),
  ];
  if (items.length === 0) {
    return ["All files are as they were."];
  }
  const summary = `<summary>Files: ${items.length}</summary>`;
  return [`<details>${summary}`, items.join("\n"), "</details>"];
}

/**
 * @param {string} path
 * @param {boolean} isDraft
 */
function itemFor(path, isDraft) {
  if (isDraft) {
    return `- ${code(path)} (a draft)`;
  }
  return `- ${code(path)}`;
}

/**
 * A fence longer than any run of backticks in the text.
 * @param {string} text
 */
function code(text) {
  const runs = text.match(/`+/g) ?? [];
  const lengths = runs.map((run) => run.length);
  const fence = "`".repeat(Math.max(0, ...lengths) + 1);
  const padded = runs.length > 0 ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/**
 * All but code, which messages have for types.
 * @param {string} text
 */
function escapeText(text) {
  const parts = text.split(/(`[^`]*`)/);
  const escaped = parts.map((part) =>
    part.startsWith("`") ? part : part.replace(/[\\*_|<>]/g, "\\$&"),
  );
  return escaped.join("");
}
