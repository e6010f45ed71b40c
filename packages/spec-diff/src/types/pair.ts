import type { Place } from "./place.js";

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

/** Every difference in a pair and in those inside it. */
export function differencesIn(pair: Pair): Difference[] {
  const found: Difference[] = [];
  const seen = new Set([pair]);
  for (const { differences, children } of seen) {
    found.push(...differences);
    for (const child of children) {
      seen.add(child);
    }
  }
  return found;
}

/** Whether old code breaks at a pair or at one inside it. */
export function isBreaking(pair: Pair): boolean {
  const seen = new Set([pair]);
  for (const { differences, children } of seen) {
    if (differences.some((difference) => difference.isBreaking)) {
      return true;
    }
    for (const child of children) {
      seen.add(child);
    }
  }
  return false;
}
