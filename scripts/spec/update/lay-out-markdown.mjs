import { groupBy } from "../group-by.mjs";
import { notesAsMarkdown, wordsOfRelease } from "./notes/show-note.mjs";
import { noFilesChanged, wordsOf } from "./report-words.mjs";

/** @typedef {import("./make-report.mjs").Report} Report */
/** @typedef {import("./report-words.mjs").Line} Line */
/** @typedef {import("./report-words.mjs").Section} Section */
/** @typedef {import("./report-words.mjs").Words} Words */

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
    headOf(report, words),
    releasesOf(report),
    ...sectionsOf(words),
    ...notesAsMarkdown(groups),
    filesOf(words),
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
  return `## The API's ${version}: ${level}

${code(source)}, ${compared}.`;
}

/** @param {Report} report */
function releasesOf({ releases }) {
  if (releases.length === 0) {
    return "No package needs a release.";
  }
  const rows = releases.map((release) => {
    const name = code(release.name);
    const words = wordsOfRelease(release);
    return `| ${name} | ${words} |`;
  });
  return `| package | release |
| --- | --- |
${rows.join("\n")}`;
}

/** @param {Words} words */
function sectionsOf({ sections }) {
  const bySeverity = groupBy(sections, ({ group }) => group.severity);
  const blocks = [];
  for (const [severity, some] of bySeverity) {
    const items = some.map(itemOf);
    const list = items.join("\n");
    blocks.push(`### ${headings[severity]}

${list}`);
  }
  return blocks;
}

/** @param {Section} section */
function itemOf({ group, lines, touched }) {
  const { file, line } = group.location;
  const name = code(group.path);
  const place = code(`${file}:${line}`);
  const items = [`- **${name}** at ${place}`, ...lines.map(lineOf)];
  if (touched.length > 0) {
    const names = touched.map(code);
    const list = names.join(", ");
    items.push(`  - touches ${list}`);
  }
  return items.join("\n");
}

/** @param {Line} line */
function lineOf({ kind, text }) {
  switch (kind) {
    case "statement":
      return `  - ${escapeText(text)}`;
    case "difference":
      return `    - ${code(text)}`;
    default:
      return `    - ${escapeText(text)}`;
  }
}

/** @param {Words} words */
function filesOf({ files }) {
  if (files.length === 0) {
    return noFilesChanged;
  }
  const items = files.map(fileItem);
  return `<details><summary>Files: ${files.length}</summary>

${items.join("\n")}

</details>`;
}

/** @param {string} file a path, and perhaps a remark in brackets */
function fileItem(file) {
  const [path = "", ...words] = file.split(" ");
  const remark = words.map((word) => ` ${word}`);
  return `- ${code(path)}${remark.join("")}`;
}

/**
 * A fence longer than any run of backticks in the text.
 * @param {string} text
 */
function code(text) {
  if (!text.includes("`")) {
    return `\`${text}\``;
  }
  let fence = "``";
  while (text.includes(fence)) {
    fence += "`";
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
    if (isCode) {
      return part;
    }
    return `\\${part}`;
  });
}
