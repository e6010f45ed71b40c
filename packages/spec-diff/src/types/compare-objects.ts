import { compareOnce, note, numberOf, type Walk } from "./compare-once.js";
import { compareProperties } from "./compare-properties.js";
import type { Pair } from "./type-pair.js";
import { isAlternatives, placeOfType } from "./type-place.js";
import { propertiesOf, recordValues, type Typed } from "./typed-place.js";

/** Adds to the pair what differs between two objects, property by property. */
export function compareObjects(
  walk: Walk,
  owner: Pair,
  before: Typed,
  after: Typed,
): void {
  const name = `${numberOf(walk, before.type)} ${numberOf(walk, after.type)}`;
  compareOnce(walk, owner, name, (pair) => {
    compareContents(walk, pair, atItsPlace(before), atItsPlace(after));
  });
}

/** A shared type at the place where it was written. */
function atItsPlace(typed: Typed): Typed {
  return {
    ...typed,
    place: placeOfType(typed.type) ?? typed.place,
  };
}

function compareContents(
  walk: Walk,
  pair: Pair,
  before: Typed,
  after: Typed,
): void {
  const { checker } = walk;
  const oldValues = recordValues(checker, before);
  const newValues = recordValues(checker, after);
  compareProperties(walk, pair, {
    old: propertiesOf(checker, before),
    new: propertiesOf(checker, after),
    oldValues,
    newValues,
    areAlternatives: isAlternatives(before.place),
  });
  if (oldValues && newValues) {
    walk.compare(walk, pair, oldValues, newValues);
  } else {
    compareOpenness(walk, pair, oldValues, newValues);
  }
}

/** An object that took any name, and does not any more; or the reverse. */
function compareOpenness(
  walk: Walk,
  pair: Pair,
  oldValues: Typed | undefined,
  newValues: Typed | undefined,
): void {
  const values = oldValues ?? newValues;
  if (values) {
    note(walk, pair, {
      kind: oldValues ? "gone" : "added",
      isBreaking: oldValues !== undefined,
      side: oldValues ? "old" : "new",
      place: values.place,
    });
  }
}
