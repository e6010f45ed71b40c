import { showPlace } from "../show-place.mjs";
import { snippetsOf, wordsOfRelease } from "./notes/show-note.mjs";
import { noFilesChanged, wordsOf } from "./report-words.mjs";
import { wrap } from "./wrap.mjs";

/** @typedef {import("./make-report.mjs").Report} Report */
/** @typedef {import("./report-words.mjs").Line} Line */
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
  const shown = blocks.filter((lines) => lines.length > 0);
  const texts = shown.map((lines) => lines.join("\n"));
  return texts.join("\n\n");
}

/**
 * @param {Report} report
 * @param {Words} words
 */
function headOf({ version, source, baseline }, { level, lenses }) {
  const compared = describeBaseline(baseline);
  const facts = [source, compared, lenses];
  const lines = [`${version}: ${level}`];
  for (const fact of facts) {
    if (fact !== "") {
      lines.push(`  ${fact}`);
    }
  }
  return lines;
}

/** @param {Report["baseline"]} baseline */
function describeBaseline(baseline) {
  if (baseline) {
    return `compared with ${baseline}`;
  }
  return "never released, so nothing to compare with";
}

/**
 * Editors make a link of the first word.
 * @param {Section} section
 */
function describeSection({ group, lines: words, touched }) {
  const place = showPlace(group.location);
  const lines = [`${place} ${group.severity}`];
  lines.push(`  ${group.path}`);
  lines.push(...words.flatMap(wrapLine));
  for (const snippet of snippetsOf(group.changes)) {
    const indented = snippet.replace(/^/gm, "    ");
    lines.push(indented);
  }
  if (touched.length > 0) {
    const names = touched.join(", ");
    const wrapped = wrap(`touches ${names}`, "  ", "    ");
    lines.push(...wrapped);
  }
  return lines;
}

/** @param {Line} line */
function wrapLine({ kind, text }) {
  switch (kind) {
    case "statement":
      return wrap(text, "  ", "    ");
    case "difference":
      return wrap(text, "    ", "      ");
    default:
      return wrap(text, "    ");
  }
}

/** @param {Report} report */
function releasesOf({ releases }) {
  if (releases.length === 0) {
    return [];
  }
  const lines = ["Releases"];
  for (const release of releases) {
    const words = wordsOfRelease(release);
    const sentence = `${release.name}: ${words}`;
    const wrapped = wrap(sentence, "  ", "    ");
    lines.push(...wrapped);
  }
  return lines;
}

/**
 * @param {Words} words
 * @param {boolean} isDryRun
 */
function filesOf({ files }, isDryRun) {
  if (files.length === 0) {
    return [noFilesChanged];
  }
  return [
    isDryRun ? "Would be written" : "Written",
    ...files.map((file) => `  ${file}`),
  ];
}
