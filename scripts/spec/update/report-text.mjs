import { showPlace } from "../text.mjs";
import { snippetsOf, wordsOfRelease } from "./notes/show-note.mjs";
import { wordsOf } from "./report-words.mjs";
import { wrap } from "./wrap.mjs";

/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report-words.mjs").Fact} Fact */
/** @typedef {import("./report-words.mjs").Section} Section */
/** @typedef {import("./report-words.mjs").Words} Words */

/**
 * A report for a terminal of 80 columns.
 * @param {Report} report
 * @param {boolean} isDryRun
 */
export function reportAsText(report, isDryRun) {
  const words = wordsOf(report);
  const blocks = [
    headOf(report, words),
    ...words.sections.map(describeSection),
    releasesOf(report),
    filesOf(words, isDryRun),
  ];
  const texts = blocks.map((lines) => lines.join("\n"));
  return texts.filter((text) => text !== "").join("\n\n");
}

/**
 * @param {Report} report
 * @param {Words} words
 */
function headOf({ version, source, baseline }, { level, lenses }) {
  const compared = baseline
    ? `compared with ${baseline}`
    : "never released, so nothing to compare with";
  const lines = [`${version}: ${level}`, `  ${source}`, `  ${compared}`];
  if (lenses !== "") {
    lines.push(`  ${lenses}`);
  }
  return lines;
}

/**
 * Editors make a link of the first word.
 * @param {Section} section
 */
function describeSection({ group, facts, touched }) {
  const place = showPlace(group.location);
  const lines = [`${place} ${group.severity}`];
  lines.push(`  ${group.path}`);
  lines.push(...facts.flatMap(describeFact));
  for (const snippet of snippetsOf(group.changes)) {
    lines.push(snippet.replace(/^/gm, "    "));
  }
  if (touched.length > 0) {
    const sentence = `touches ${touched.join(", ")}`;
    lines.push(...wrap(sentence, "  ", "    "));
  }
  return lines;
}

/** @param {Fact} fact */
function describeFact({ statement, differences, who, help, waiver }) {
  const lines = wrap(statement, "  ", "    ");
  for (const difference of differences) {
    lines.push(...wrap(difference, "    ", "      "));
  }
  if (who !== "") {
    lines.push(...wrap(who, "    "));
    lines.push(...wrap(help, "    "));
  }
  if (waiver !== "") {
    lines.push(...wrap(waiver, "    "));
  }
  return lines;
}

/** @param {Report} report */
function releasesOf({ releases }) {
  if (releases.length === 0) {
    return [];
  }
  const lines = ["Releases"];
  for (const release of releases) {
    const sentence = `${release.name}: ${wordsOfRelease(release)}`;
    lines.push(...wrap(sentence, "  ", "    "));
  }
  return lines;
}

/**
 * @param {Words} words
 * @param {boolean} isDryRun
 */
function filesOf({ files }, isDryRun) {
  if (files.length === 0) {
    return ["All files are as they were."];
  }
  const title = isDryRun ? "Would be written" : "Written";
  return [title, ...files.map((file) => `  ${file}`)];
}
