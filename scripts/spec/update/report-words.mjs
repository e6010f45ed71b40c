import { groupChanges } from "./group-changes.mjs";
import { showDifference } from "./show-difference.mjs";

/** @typedef {import("./report.mjs").Change} Change */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./group-changes.mjs").Group<Change>} Group */

/**
 * The words of a report, in the order in which each form shows them.
 * @typedef Words
 * @property {string} level
 * @property {string} lenses what each of them says; empty where nothing changed
 * @property {Section[]} sections one for each thing that changed
 * @property {string[]} files with what is special about them
 */

/**
 * @typedef Section
 * @property {Group} group
 * @property {Fact[]} facts
 * @property {string[]} touched
 */

/**
 * What one lens sees of a change.
 * @typedef Fact
 * @property {string} statement
 * @property {string[]} differences
 * @property {string} who whom it may break; empty if nobody
 * @property {string} help
 * @property {string} waiver until when, and why; empty if it counts
 */

/**
 * @param {Report} report
 * @returns {Words}
 */
export function wordsOf(report) {
  const { verdict, changes } = report;
  const isChanged = verdict.level !== "none";
  return {
    level: isChanged ? verdict.level : "nothing changed",
    lenses: isChanged ? lensesOf(verdict) : "",
    sections: groupChanges(changes).map(sectionOf),
    files: filesOf(report),
  };
}

/** @param {Report["verdict"]} verdict */
function lensesOf({ wire, types, surface, docs }) {
  return `wire ${wire}, types ${types}, surface ${surface}, docs ${docs}`;
}

/**
 * @param {Group} group
 * @returns {Section}
 */
function sectionOf(group) {
  return {
    group,
    facts: group.changes.map(factOf),
    touched: touchedByGroup(group),
  };
}

/**
 * @param {Change} change
 * @returns {Fact}
 */
function factOf(change) {
  const { lens, message, who = "", help, waiver } = change;
  return {
    statement: `${lens}: ${message}`,
    differences: differencesOf(change),
    who: who && `may break ${who}`,
    help,
    waiver: waiver ? `waived until ${waiver.expires}: ${waiver.reason}` : "",
  };
}

/**
 * What differs, unless the message says it already.
 * @param {Change} change
 */
function differencesOf({ before, after, message }) {
  const values = [before, after].filter((value) => value !== undefined);
  const isSaid = values.every((value) => isIn(message, value));
  if (isSaid) {
    return [];
  }
  return showDifference(before, after);
}

/**
 * @param {string} message
 * @param {unknown} value
 */
function isIn(message, value) {
  return typeof value === "string" && asWords(message).includes(asWords(value));
}

/**
 * Only whole words are found in it: the flag `-n` is not in "named".
 * @param {string} text
 */
function asWords(text) {
  const words = text.replaceAll(/[^\w-]+/g, " ").trim();
  return ` ${words} `;
}

/**
 * Everything that a group's changes touch, each once.
 * @param {Group} group
 */
function touchedByGroup({ changes }) {
  const touched = changes.map(({ touches }) => touches);
  const symbols = touched.flatMap((each) => each.symbols);
  const flags = touched.flatMap((each) => each.flags);
  const pages = touched.flatMap((each) => each.pages);
  return [...new Set([...symbols, ...flags, ...pages])];
}

/** @param {Report} report */
function filesOf({ written, removed, drafts }) {
  const files = [];
  for (const path of written) {
    const isDraft = drafts.includes(path);
    files.push(isDraft ? `${path} (a draft)` : path);
  }
  for (const path of removed) {
    files.push(`${path} (removed)`);
  }
  return files;
}
