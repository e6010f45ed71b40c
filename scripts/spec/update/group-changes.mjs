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
  const ofNames = changes.filter(isOfName);
  const ofDocument = changes.filter((change) => !isOfName(change));
  /** @type {Map<string, T[]>} */
  const byPath = new Map();
  for (const change of ofDocument) {
    const key = keyOf(change);
    add(byPath, key, change);
  }
  for (const change of ofNames) {
    const cause = ofDocument.find((each) => isCause(each, change));
    const key = keyOf(cause ?? change);
    add(byPath, key, change);
  }
  const groups = [...byPath.values()].map(groupOf);
  return groups.sort(byWeight);
}

/** @param {Counted} change */
function isOfName({ lens }) {
  return lens === "surface";
}

/**
 * @param {Pick<Counted, "severity">} one
 * @param {Pick<Counted, "severity">} other
 */
function byWeight(one, other) {
  const weight = severities.indexOf(one.severity);
  const otherWeight = severities.indexOf(other.severity);
  return weight - otherWeight;
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
  const [first] = changes;
  const [weightiest] = [...changes].sort(byWeight);
  if (first === undefined || weightiest === undefined) {
    throw new Error("A group without a change is none.");
  }
  const shown = changes.find(isInNewDocument) ?? first;
  const { path } = first;
  return {
    path: isOfName(first) ? path : plainPath(path),
    severity: weightiest.severity,
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
  const weightiest = changes.filter((each) => each.severity === severity);
  const lenses = new Set(weightiest.map(({ lens }) => lens));
  const spokesman = spokesmen.find((lens) => lenses.has(lens));
  return weightiest.filter(({ lens }) => lens === spokesman);
}
