import { groupBy } from "../lists.mjs";
import { plainPath } from "./subject.mjs";
import { flagsTouchedBy } from "./touched.mjs";

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
  const ordered = [...ofDocument, ...ofNames];
  const byPath = groupBy(ordered, (change) => {
    const cause = causeOf(change, ofDocument);
    return keyOf(cause);
  });
  const lists = [...byPath.values()];
  return lists.map(groupOf).sort(byWeight);
}

/**
 * The change of the document that a change of a name follows from; else itself.
 * @param {Counted} change
 * @param {readonly Counted[]} ofDocument
 */
function causeOf(change, ofDocument) {
  if (!isOfName(change)) {
    return change;
  }
  const cause = ofDocument.find((each) => isCause(each, change));
  return cause ?? change;
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
  return weightOf(one) - weightOf(other);
}

/** @param {Pick<Counted, "severity">} change */
function weightOf({ severity }) {
  return severities.indexOf(severity);
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
  const [flag] = flagsTouchedBy(named);
  if (flag !== undefined) {
    const flags = flagsTouchedBy(change);
    return flags.includes(flag);
  }
  const [, ...words] = named.path.split(" ");
  const name = words.join(" ");
  return isValueOf(change, name) || lastWord(change.path) === lastWord(name);
}

/**
 * @param {Counted} change
 * @param {string} name
 */
function isValueOf({ before, after }, name) {
  const values = [before, after];
  const names = values.map(asName);
  return names.includes(asName(name));
}

/**
 * A route is another text on the wire and as a name: the same but for case, and
 * for the names of what is in the path.
 * @param {unknown} value
 */
function asName(value) {
  const text = String(value);
  const name = text.toLowerCase();
  return name.replaceAll(/\{[^}]*\}/g, "{}");
}

/** @param {string} path */
function lastWord(path) {
  const words = path.split(/[ .]/);
  return words.at(-1);
}

/**
 * @template {Counted} T
 * @param {T[]} changes
 * @returns {Group<T>}
 */
function groupOf(changes) {
  const [first] = changes;
  const [weightiest] = changes.toSorted(byWeight);
  if (first === undefined || weightiest === undefined) {
    throw new Error("A group without a change is none.");
  }
  const shown = changes.find(isInNewDocument) ?? first;
  return {
    path: titleOf(first),
    severity: weightiest.severity,
    location: shown.location,
    changes,
  };
}

/** @param {Counted} change */
function titleOf(change) {
  if (isOfName(change)) {
    return change.path;
  }
  return plainPath(change.path);
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
