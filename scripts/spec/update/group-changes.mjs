import { plainPath } from "./subject.mjs";

/** @typedef {import("./report.mjs").Change} Change */

/**
 * Changes of one thing, seen through several lenses.
 * @typedef Group
 * @property {string} path
 * @property {Change["severity"]} severity the weightiest
 * @property {Change["location"]} location
 * @property {Change[]} changes
 */

/**
 * In the order in which their first changes come: the weightiest first.
 * @param {readonly Change[]} changes
 * @returns {Group[]}
 */
export function groupChanges(changes) {
  /** @type {Map<string, Change[]>} */
  const byPath = new Map();
  for (const change of changes) {
    const path = plainPath(change.path);
    const known = byPath.get(path) ?? [];
    byPath.set(path, [...known, change]);
  }
  return [...byPath].map(([path, some]) => groupOf(path, some));
}

/**
 * @param {string} path
 * @param {Change[]} changes
 * @returns {Group}
 */
function groupOf(path, changes) {
  const [first] = changes;
  const shown = changes.find(isInNewDocument) ?? first;
  if (first === undefined || shown === undefined) {
    throw new Error(`Nothing changed at ${path}.`);
  }
  return {
    path,
    severity: first.severity,
    location: shown.location,
    changes,
  };
}

/**
 * The wire's place is the closest to what was written.
 * @param {Change} change
 */
function isInNewDocument({ side, lens }) {
  return side === "new" && lens !== "types";
}

/**
 * Everything that a group's changes touch, each once.
 * @param {Group} group
 */
export function touchedByGroup({ changes }) {
  const touched = new Set();
  for (const kind of /** @type {const} */ (["symbols", "flags", "pages"])) {
    for (const { touches } of changes) {
      for (const name of touches[kind]) {
        touched.add(name);
      }
    }
  }
  return [...touched];
}
