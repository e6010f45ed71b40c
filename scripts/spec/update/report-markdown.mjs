import { notesAsMarkdown, wordsOfRelease } from "./notes/show-note.mjs";
import { wordsOf } from "./report-words.mjs";

/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report-words.mjs").Fact} Fact */
/** @typedef {import("./report-words.mjs").Section} Section */
/** @typedef {import("./report-words.mjs").Words} Words */

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
  const words = wordsOf(report);
  const groups = words.sections.map(({ group }) => group);
  const blocks = [
    ...headOf(report, words),
    releasesOf(report),
    ...sectionsOf(words),
    ...notesAsMarkdown(groups),
    ...filesOf(words),
  ];
  return blocks.join("\n\n");
}

/**
 * @param {Report} report
 * @param {Words} words
 */
function headOf({ version, source, baseline }, { level }) {
  const compared = baseline
    ? `compared with ${code(baseline)}`
    : "never released";
  const title = `## The API's ${version}: ${level}`;
  return [title, `${code(source)}, ${compared}.`];
}

/** @param {Report} report */
function releasesOf({ releases }) {
  if (releases.length === 0) {
    return "No package needs a release.";
  }
  const rows = ["| package | release |", "| --- | --- |"];
  for (const release of releases) {
    const words = wordsOfRelease(release);
    rows.push(`| ${code(release.name)} | ${words} |`);
  }
  return rows.join("\n");
}

/** @param {Words} words */
function sectionsOf({ sections }) {
  const blocks = [];
  for (const [severity, heading] of Object.entries(headings)) {
    const some = sections.filter(({ group }) => group.severity === severity);
    if (some.length > 0) {
      const items = some.map(itemOf);
      blocks.push(`### ${heading}`, items.join("\n"));
    }
  }
  return blocks;
}

/** @param {Section} section */
function itemOf({ group, facts, touched }) {
  const { file, line } = group.location;
  const place = code(`${file}:${line}`);
  const lines = [`- **${code(group.path)}** at ${place}`];
  lines.push(...facts.flatMap(describeFact));
  if (touched.length > 0) {
    const names = touched.map(code);
    lines.push(`  - touches ${names.join(", ")}`);
  }
  return lines.join("\n");
}

/** @param {Fact} fact */
function describeFact({ statement, differences, who, help, waiver }) {
  const lines = [`  - ${escapeText(statement)}`];
  for (const difference of differences) {
    lines.push(`    - ${code(difference)}`);
  }
  if (who !== "") {
    lines.push(`    - ${who}. ${escapeText(help)}`);
  }
  if (waiver !== "") {
    lines.push(`    - ${escapeText(waiver)}`);
  }
  return lines;
}

/** @param {Words} words */
function filesOf({ files }) {
  if (files.length === 0) {
    return ["All files are as they were."];
  }
  const items = files.map((file) => `- ${fileItem(file)}`);
  const summary = `<summary>Files: ${files.length}</summary>`;
  return [`<details>${summary}`, items.join("\n"), "</details>"];
}

/** @param {string} file a path, and perhaps a remark in brackets */
function fileItem(file) {
  const [path = "", ...remark] = file.split(" ");
  return [code(path), ...remark].join(" ");
}

/**
 * A fence longer than any run of backticks in the text.
 * @param {string} text
 */
function code(text) {
  const runs = text.match(/`+/g) ?? [];
  const lengths = runs.map((run) => run.length);
  const longest = Math.max(0, ...lengths);
  const fence = "`".repeat(longest + 1);
  if (longest === 0) {
    return `${fence}${text}${fence}`;
  }
  return `${fence} ${text} ${fence}`;
}

/**
 * All but code, which messages have for types.
 * @param {string} text
 */
function escapeText(text) {
  return text.replace(/`[^`]*`|[\\*_|<>]/g, (part) => {
    const isCode = part.length > 1;
    return isCode ? part : `\\${part}`;
  });
}
