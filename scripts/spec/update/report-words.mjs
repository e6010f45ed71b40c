import { groupChanges } from "./group-changes.mjs";
import { showDifference } from "./show-difference.mjs";

/** @typedef {import("./make-report.mjs").Change} Change */
/** @typedef {import("./make-report.mjs").Report} Report */
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
 * @property {Line[]} lines
 * @property {string[]} touched
 */

/**
 * What one lens sees of a change, and below it what differs and what follows.
 * @typedef Line
 * @property {"statement" | "difference" | "remark"} kind
 * @property {string} text
 */

/** What a report says in place of a list of files that has none. */
export const noFilesChanged = "All files are as they were.";

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
    lines: group.changes.flatMap(linesOf),
    touched: listTouches(group),
  };
}

/**
 * @param {Change} change
 * @returns {Line[]}
 */
function linesOf(change) {
  const statement = `${change.lens}: ${change.message}`;
  return [
    ...linesAs("statement", [statement]),
    ...linesAs("difference", differencesOf(change)),
    ...linesAs("remark", remarksOf(change)),
  ];
}

/**
 * @param {Line["kind"]} kind
 * @param {readonly string[]} texts
 * @returns {Line[]}
 */
function linesAs(kind, texts) {
  return texts.map((text) => ({
    kind,
    text,
  }));
}

/**
 * Whom a change may break, what he can do, and until when it does not count.
 * @param {Change} change
 */
function remarksOf({ who, help, waiver }) {
  const remarks = [];
  if (who !== undefined) {
    remarks.push(`may break ${who}`, help);
  }
  if (waiver) {
    const { expires, reason } = waiver;
    remarks.push(`waived until ${expires}: ${reason}`);
  }
  return remarks;
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
function listTouches({ changes }) {
  const kinds = /** @type {const} */ (["symbols", "flags", "pages"]);
  const touched = new Set();
  for (const kind of kinds) {
    for (const { touches } of changes) {
      for (const name of touches[kind]) {
        touched.add(name);
      }
    }
  }
  return [...touched];
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
