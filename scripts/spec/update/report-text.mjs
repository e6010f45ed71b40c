import { groupChanges, touchedByGroup } from "./group-changes.mjs";
import { snippetsOf, wordsOfRelease } from "./notes/show-note.mjs";
import { differencesOf, levelWords } from "./report-words.mjs";
import { wrap } from "./wrap.mjs";

/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").Change} Change */
/** @typedef {import("./group-changes.mjs").Group} Group */

/**
 * A report for a terminal of 80 columns.
 * @param {Report} report
 * @param {boolean} isDryRun
 */
export function reportAsText(report, isDryRun) {
  const groups = groupChanges(report.changes);
  const blocks = [
    headOf(report),
    ...groups.map(describeGroup),
    releasesOf(report),
    filesOf(report, isDryRun),
  ];
  const texts = blocks.map((lines) => lines.join("\n"));
  return texts.filter((text) => text !== "").join("\n\n");
}

/** @param {Report} report */
function headOf({ version, source, baseline, verdict }) {
  const { level, wire, types, surface, docs } = verdict;
  const compared = baseline
    ? `compared with ${baseline}`
    : "never released, so nothing to compare with";
  const lenses = `wire ${wire}, types ${types}, names ${surface}, docs ${docs}`;
  return [
    `${version}: ${levelWords(verdict)}`,
    `  ${source}`,
    `  ${compared}`,
    ...(level === "none" ? [] : [`  ${lenses}`]),
  ];
}

/**
 * Editors make a link of the first word.
 * @param {Group} group
 */
function describeGroup(group) {
  const { path, severity, location, changes } = group;
  const { file, line, column } = location;
  const lines = [`${file}:${line}:${column} ${severity}`, `  ${path}`];
  lines.push(...changes.flatMap(describe));
  const snippets = snippetsOf(changes.flatMap(({ note }) => note ?? []));
  lines.push(...snippets.map((line) => `    ${line}`));
  const touched = touchedByGroup(group);
  if (touched.length > 0) {
    const sentence = `touches ${touched.join(", ")}`;
    lines.push(...wrap(sentence, "  ", "    "));
  }
  return lines;
}

/** @param {Change} change */
function describe(change) {
  const { lens, message, who, help } = change;
  const lines = wrap(`${lens}: ${message}`, "  ", "    ");
  for (const difference of differencesOf(change)) {
    lines.push(...wrap(difference, "    ", "      "));
  }
  if (who !== undefined) {
    lines.push(...wrap(`may break ${who}`, "    "), ...wrap(help, "    "));
  }
  return lines;
}

/** @param {Report} report */
function releasesOf({ releases }) {
  const lines = releases.flatMap((release) =>
    wrap(`${release.name}: ${wordsOfRelease(release)}`, "  ", "    "),
  );
  if (lines.length > 0) {
    return ["Releases", ...lines];
  }
  return [];
}

/**
 * @param {Report} report
 * @param {boolean} isDryRun
 */
function filesOf({ written, removed, drafts }, isDryRun) {
  const lines = [];
  for (const path of written) {
    const isDraft = drafts.includes(path);
    lines.push(isDraft ? `  ${path} (a draft)` : `  ${path}`);
  }
  for (const path of removed) {
    lines.push(`  ${path} (removed)`);
  }
  if (lines.length === 0) {
    return ["All files are as they were."];
  }
  return [isDryRun ? "Would be written" : "Written", ...lines];
}
