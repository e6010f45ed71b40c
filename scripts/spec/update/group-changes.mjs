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
    add(byPath, plainPath(change.path), change);
  }
  for (const change of ofNames) {
    const cause = ofDocument.find((each) => isCause(each, change));
    add(byPath, cause ? plainPath(cause.path) : change.path, change);
  }
  const groups = [...byPath].map(([path, some]) => groupOf(path, some));
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
 * Whether a name came or went because of a change of the document: both have
 * the same flag, or end with the same word.
 * @param {Counted} change
 * @param {Counted} named
 */
function isCause(change, named) {
  const [flag] = touchedBy(named).flags;
  if (flag !== undefined) {
    return touchedBy(change).flags.includes(flag);
  }
  return lastWord(change.path) === lastWord(named.path);
}

/** @param {string} path */
function lastWord(path) {
  return path.split(/[ .]/).at(-1);
}

/**
 * @template {Counted} T
 * @param {string} path
 * @param {readonly T[]} changes
 * @returns {Group<T>}
 */
function groupOf(path, changes) {
  const [first] = changes;
  const shown = changes.find(isInNewDocument) ?? first;
  const severity = severities.find((each) =>
    changes.some((change) => change.severity === each),
  );
  if (shown === undefined || severity === undefined) {
    throw new Error(`Nothing changed at ${path}.`);
  }
  return {
    path,
    severity,
    location: shown.location,
    changes: [...changes],
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
