import type { Comparison } from "./comparison.js";
import type { Property } from "./property.js";
import type { Scope } from "./scope.js";

/** A property of the old document, and what it is called in the new one. */
export type Renamed = readonly [old: Property, revised: Property];

/**
 * The properties that were renamed: one that went and one that came, of the
 * same shape. Where several could be meant, none is.
 */
export function pairRenamed(
  comparison: Comparison,
  removed: readonly Property[],
  added: readonly Property[],
  scope: Scope,
): Renamed[] {
  return removed.flatMap((old): Renamed[] => {
    const candidates = added.filter((revised) =>
      isSame(comparison, old, revised, scope),
    );
    const [revised] = candidates;
    const isClaimedOnce =
      revised &&
      candidates.length === 1 &&
      removed.filter((other) => isSame(comparison, other, revised, scope))
        .length === 1;
    return isClaimedOnce ? [[old, revised]] : [];
  });
}

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
    isWithin && comparison.reversed().isWithin(revised.node, old.node, scope)
  );
}
