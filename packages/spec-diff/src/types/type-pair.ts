import type { Place } from "./type-place.js";

/** Who makes the value: the caller (a literal), or the service (a read). */
export type Use = "request" | "response";

/** What can differ between an old type and a new one. */
export type Kind =
  | "gone"
  | "renamed"
  | "added"
  | "needed"
  | "required"
  | "optional"
  | "null"
  | "unfit"
  | "fit";

/** One thing that differs, at one place of the generated types. */
export interface Difference {
  readonly kind: Kind;
  readonly use: Use;
  readonly isBreaking: boolean;
  readonly side: "old" | "new";
  readonly place: Place;
  /** Types as text, or names where something was renamed. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * An old type beside a new one: what differs at their own level, and the pairs
 * inside them. Shared and recursive types make it a graph.
 */
export interface Pair {
  readonly differences: Difference[];
  readonly children: Set<Pair>;
  /** False as long as the types inside are still being compared. */
  isFilled: boolean;
}

export function createPair(): Pair {
  return {
    differences: [],
    children: new Set(),
    isFilled: false,
  };
}

/** Whether nothing differs in a pair, nor in those inside it. */
export function isEqual(pair: Pair): boolean {
  return !hasDifference(pair, () => true);
}

/** Whether old code breaks at a pair or at one inside it. */
export function isBreaking(pair: Pair): boolean {
  return hasDifference(pair, (difference) => difference.isBreaking);
}

function hasDifference(
  pair: Pair,
  isMeant: (difference: Difference) => boolean,
): boolean {
  for (const { differences } of pairsWithin(pair)) {
    if (differences.some(isMeant)) {
      return true;
    }
  }
  return false;
}

/** A pair and those inside it, each once. */
function* pairsWithin(pair: Pair): Generator<Pair> {
  const seen = new Set([pair]);
  for (const each of seen) {
    yield each;
    for (const child of each.children) {
      seen.add(child);
    }
  }
}
