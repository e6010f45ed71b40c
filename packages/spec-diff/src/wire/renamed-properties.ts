import type { Comparison } from "./comparison.js";
import { meanTheSame } from "./mean-the-same.js";
import type { Property } from "./property.js";
import type { Scope } from "./scope.js";

/** A property of the old document, and what it is called in the new one. */
export type Renamed = readonly [old: Property, revised: Property];

/**
 * The properties that were renamed: one that went and one that came, of the
 * same shape, whose names and descriptions may mean the same. Where several
 * could be meant, none is.
 */
export function pairRenamed(
  comparison: Comparison,
  removed: readonly Property[],
  added: readonly Property[],
  scope: Scope,
): Renamed[] {
  if (removed.length * added.length > comparisonsLimit) {
    return [];
  }
  const same = removed.map((old) =>
    added.filter((revised) => isSame(comparison, old, revised, scope)),
  );
  const claims = same.flat();
  return removed.flatMap((old, index): Renamed[] => {
    const [revised, ...more] = same[index] ?? [];
    const isClaimedOnce =
      revised && claims.filter((claimed) => claimed === revised).length === 1;
    const isOnly = isClaimedOnce && more.length === 0;
    if (isOnly && meanTheSame(old, revised)) {
      return [[old, revised]];
    }
    return [];
  });
}

/** How many properties are looked at, each with each. */
const comparisonsLimit = 1000;

function isSame(
  comparison: Comparison,
  old: Property,
  revised: Property,
  scope: Scope,
): boolean {
  const isAlike = old.isRequired === revised.isRequired;
  if (!isAlike) {
    return false;
  }
  const isWithin = comparison.isWithin(old.node, revised.node, scope);
  return (
    isWithin && comparison.reverse().isWithin(revised.node, old.node, scope)
  );
}
