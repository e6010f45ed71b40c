import { plainPath } from "./subject.mjs";
import { touchedBy } from "./touched.mjs";

/** @typedef {import("../policy.mjs").Counted} Counted */

/**
 * Changes of one thing, seen through several lenses.
 * @template {Counted} T
 * @typedef {object} Group
 * @property {string} path
 * @property {T["severity"]} severity the weightiest
 * @property {T["location"]} location
 * @property {T[]} changes
 */

/** From the weightiest. */
const severities = /** @type {const} */ ([
  "breaking",
  "warning",
  "additive",
  "docs",
]);

/**
 * The weightiest come first. What became of a name stands with the change of
 * the document that it follows from, if there is one.
 * @template {Counted} T
 * @param {readonly T[]} changes
 * @returns {Group<T>[]}
 */
export function groupChanges(changes) {
  /** @type {Map<string, T[]>} */
  const byPath = new Map();
  const ofNames = changes.filter(({ lens }) => lens === "surface");
  const ofDocument = changes.filter(({ lens }) => lens !== "surface");
  for (const change of ofDocument) {
    add(byPath, keyOf(change), change);
  }
  for (const change of ofNames) {
    const cause = ofDocument.find((each) => isCause(each, change));
    add(byPath, keyOf(cause ?? change), change);
  }
  const groups = [...byPath.values()].map((some) => groupOf(some));
  return severities.flatMap((severity) =>
    groups.filter((group) => group.severity === severity),
  );
}

/**
 * @template T
 * @param {Map<string, T[]>} lists
 * @param {string} key
 * @param {T} item
 */
function add(lists, key, item) {
  const known = lists.get(key) ?? [];
  lists.set(key, [...known, item]);
}

/**
 * By the name of before: the types still have it.
 * @param {Counted} change
 */
function keyOf({ path, formerPath = path }) {
  return plainPath(formerPath);
}

/**
 * Whether a name came or went because of a change of the document: both have
 * the same flag, or end with the same word, or it is what was renamed.
 * @param {Counted} change
 * @param {Counted} named
 */
function isCause(change, named) {
  const [flag] = touchedBy(named).flags;
  if (flag !== undefined) {
    return touchedBy(change).flags.includes(flag);
  }
  const name = named.path.slice(named.path.indexOf(" ") + 1);
  const values = [change.before, change.after].map(asName);
  const isItself = values.includes(asName(name));
  return isItself || lastWord(change.path) === lastWord(name);
}

/**
 * A route is another text on the wire and as a name: the same but for case, and
 * for the names of what is in the path.
 * @param {unknown} value
 */
function asName(value) {
  const name = String(value).toLowerCase();
  return name.replaceAll(/\{[^}]*\}/g, "{}");
}

/** @param {string} path */
function lastWord(path) {
  return path.split(/[ .]/).at(-1);
}

/**
 * @template {Counted} T
 * @param {T[]} changes
 * @returns {Group<T>}
 */
function groupOf(changes) {
  const shown = changes.find(isInNewDocument) ?? changes[0];
  const present = new Set(changes.map((change) => change.severity));
  const severity = severities.find((each) => present.has(each));
  if (shown === undefined || severity === undefined) {
    throw new Error("A group without a change is none.");
  }
  const { path, lens } = changes[0] ?? shown;
  return {
    path: lens === "surface" ? path : plainPath(path),
    severity,
    location: shown.location,
    changes,
  };
}

/**
 * The wire's place is the closest to what was written.
 * @param {Counted} change
 */
function isInNewDocument({ side, lens }) {
  return side === "new" && lens !== "types";
}

/** Who says best what changed: in the words of the document. */
const spokesmen = /** @type {const} */ (["wire", "types", "surface", "docs"]);

/**
 * The weightiest changes of a group through one lens: the other lenses say the
 * same of them.
 * @template {Counted} T
 * @param {Group<T>} group
 * @returns {T[]}
 */
export function tellingChanges({ changes, severity }) {
  const weightiest = changes.filter((change) => change.severity === severity);
  const lens = spokesmen.find((each) =>
    weightiest.some((change) => change.lens === each),
  );
  return weightiest.filter((change) => change.lens === lens);
}
