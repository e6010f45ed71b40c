import { canonicalJson } from "../json.js";
import { isNull, peelThrough } from "../normalize/peel.js";
import type { Node } from "../normalize/resolve.js";
import { shapeOf } from "../normalize/shape.js";
import { splitBranches } from "../normalize/split-branches.js";
import type { Comparison } from "./comparison.js";
import { matchBy } from "./match.js";
import type { Scope } from "./scope.js";

/** Which alternatives are the same ones in both documents. */
export interface MatchedBranches {
  readonly pairs: readonly (readonly [old: Node, revised: Node])[];
  readonly removed: readonly Node[];
  readonly added: readonly Node[];
}

type Match = (old: Node, revised: Node) => boolean;

/**
 * Finds the alternatives that belong together: equal ones, then those of which
 * the one fits the other, then those of the same types. What fits another
 * alternative anyway neither came nor went.
 */
export function matchBranches(
  comparison: Comparison,
  before: readonly Node[],
  after: readonly Node[],
  scope: Scope,
): MatchedBranches {
  const whole = matchEqual(
    withoutNull(comparison.old, before),
    withoutNull(comparison.new, after),
  );
  const split = matchEqual(
    splitBranches(comparison.old, whole.removed),
    splitBranches(comparison.new, whole.added),
  );
  const pairs = [...whole.pairs, ...split.pairs];
  let { removed, added } = split;
  const reversed = comparison.reversed();
  const fits: Match = (old, revised) =>
    comparison.isWithin(old, revised, scope);
  const isFitted: Match = (old, revised) =>
    reversed.isWithin(revised, old, scope);
  const matches: readonly Match[] = [
    (old, revised) => fits(old, revised) && isFitted(old, revised),
    fits,
    isFitted,
    (old, revised) => haveSameTypes(comparison, old, revised),
  ];
  for (const isMatch of areFew(removed, added) ? matches : []) {
    for (const old of removed) {
      const revised = added.find((candidate) => isMatch(old, candidate));
      if (revised) {
        pairs.push([old, revised]);
        removed = removed.filter((each) => each !== old);
        added = added.filter((each) => each !== revised);
      }
    }
  }
  const isGone = (old: Node) => !after.some((each) => fits(old, each));
  const isNew = (revised: Node) =>
    !before.some((each) => isFitted(each, revised));
  return {
    pairs,
    removed: areFew(removed, after) ? removed.filter(isGone) : removed,
    added: areFew(added, before) ? added.filter(isNew) : added,
  };
}

/** How many alternatives are looked at, each with each. */
const comparisonsLimit = 4000;

const areFew = (some: readonly Node[], others: readonly Node[]): boolean =>
  some.length * others.length <= comparisonsLimit;

const matchEqual = (before: readonly Node[], after: readonly Node[]) =>
  matchBy(before, after, ({ value }) => canonicalJson(value));

/** `null` is compared apart. */
function withoutNull(document: Comparison["old"], nodes: readonly Node[]) {
  return nodes.filter((node) => {
    const { core } = peelThrough(document, node);
    return !isNull(core.value);
  });
}

function haveSameTypes(
  comparison: Comparison,
  old: Node,
  revised: Node,
): boolean {
  const oldShape = shapeOf(comparison.old, old);
  const newShape = shapeOf(comparison.new, revised);
  const types = [...oldShape.types].sort().join();
  return types === [...newShape.types].sort().join();
}
