import { showDifference } from "./show-difference.mjs";

/** @typedef {import("./report.mjs").Change} Change */
/** @typedef {import("./report.mjs").Report} Report */

/** @param {Report["verdict"]} verdict */
export function levelWords({ level }) {
  if (level === "none") {
    return "nothing changed";
  }
  return level;
}

/**
 * What differs, unless the message says it already.
 * @param {Pick<Change, "before" | "after" | "message">} change
 */
export function differencesOf({ before, after, message }) {
  if (isIn(message, before) && isIn(message, after)) {
    return [];
  }
  return showDifference(before, after);
}

/**
 * @param {string} message
 * @param {unknown} value
 */
function isIn(message, value) {
  return typeof value === "string" && message.includes(value);
}
