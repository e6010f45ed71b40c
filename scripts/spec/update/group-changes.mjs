import { groupBy } from "../group-by.mjs";
import { plainPath } from "./subject-of-finding.mjs";
import { flagsTouchedBy } from "./touched-by.mjs";

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

/** The weightiest comes first. */
const severities = /** @type {const} */ ([
  "breaking",
  "warning",
  "additive",
  "docs",
]);

/**
 * Groups changes by what they are about, the weightiest group first. A changed
 * export, flag or route is grouped with the document change that caused it.
 * @template {Counted} T
 * @param {readonly T[]} changes
 * @returns {Group<T>[]}
 */
export function groupChanges(changes) {
  const ofNames = changes.filter(isNameChange);
  const ofDocument = changes.filter((change) => !isNameChange(change));
  const ordered = [...ofDocument, ...ofNames];
  const byPath = groupBy(ordered, (change) => {
    const cause = causeOf(change, ofDocument);
    return keyOf(cause);
  });
  const lists = [...byPath.values()];
  return lists.map(groupOf).sort(compareWeight);
}

/**
 * The document change that caused a changed name. Any other change is its own
 * cause.
 * @param {Counted} change
 * @param {readonly Counted[]} ofDocument
 */
function causeOf(change, ofDocument) {
  if (!isNameChange(change)) {
    return change;
  }
  const cause = ofDocument.find((each) => isCause(each, change));
  return cause ?? change;
}

/** @param {Counted} change */
function isNameChange({ lens }) {
  return lens === "surface";
}

/**
 * @param {Pick<Counted, "severity">} one
 * @param {Pick<Counted, "severity">} other
 */
function compareWeight(one, other) {
  return weightOf(one) - weightOf(other);
}

/** @param {Pick<Counted, "severity">} change */
function weightOf({ severity }) {
  return severities.indexOf(severity);
}

/**
 * What a change is grouped by: the path with the former name. Keyed by the old
 * name, because type findings still use it.
 * @param {Counted} change
 */
function keyOf({ path, formerPath = path }) {
  return plainPath(formerPath);
}

/**
 * Whether a change of the document caused a changed name. It did in three cases:
 *
 * - The name is a flag, and the document change touches the same flag.
 * - The name is what the document change renamed, before or after.
 * - Both paths end with the same word.
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
 * A text by which routes compare: the wire findings and the surface write the
 * case of a route, and the names of its path parameters, differently.
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
  const [weightiest] = changes.toSorted(compareWeight);
  if (first === undefined || weightiest === undefined) {
    throw new Error("A group needs at least one change.");
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
  if (isNameChange(change)) {
    return change.path;
  }
  return plainPath(change.path);
}

/**
 * Whether a group shows the place of this change. Prefer the wire finding's
 * place: it points closest to the source.
 * @param {Counted} change
 */
function isInNewDocument({ side, lens }) {
  return side === "new" && lens !== "types";
}

/** The lens that names a change most clearly comes first. */
const lensesByClarity = /** @type {const} */ ([
  "wire",
  "types",
  "surface",
  "docs",
]);

/**
 * Picks the weightiest changes of a group, seen through its clearest lens: the
 * other lenses repeat the same changes.
 * @template {Counted} T
 * @param {Group<T>} group
 * @returns {T[]}
 */
export function pickTellingChanges({ changes, severity }) {
  const weightiest = changes.filter((each) => each.severity === severity);
  const lenses = new Set(weightiest.map(({ lens }) => lens));
  const spokesman = lensesByClarity.find((lens) => lenses.has(lens));
  return weightiest.filter(({ lens }) => lens === spokesman);
}
