import { canonicalJson } from "../json.js";
import { isNull, peelThrough } from "../normalize/peel.js";
import type { Node } from "../normalize/resolve.js";
import { shapeOf } from "../normalize/shape.js";
import type { Comparison } from "./comparison.js";
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
  const pairs: [Node, Node][] = [];
  let removed = split(comparison.old, before);
  let added = split(comparison.new, after);
  const reversed = comparison.reversed();
  const fits: Match = (old, revised) =>
    comparison.isWithin(old, revised, scope);
  const isFitted: Match = (old, revised) =>
    reversed.isWithin(revised, old, scope);
  const matches: readonly Match[] = [
    (old, revised) => canonicalJson(old.value) === canonicalJson(revised.value),
    (old, revised) => fits(old, revised) && isFitted(old, revised),
    fits,
    isFitted,
    (old, revised) => haveSameTypes(comparison, old, revised),
  ];
  for (const isMatch of matches) {
    for (const old of removed) {
      const revised = added.find((candidate) => isMatch(old, candidate));
      if (revised) {
        pairs.push([old, revised]);
        removed = removed.filter((each) => each !== old);
        added = added.filter((each) => each !== revised);
      }
    }
  }
  const known = [...after];
  return {
    pairs,
    removed: removed.filter((old) => !known.some((each) => fits(old, each))),
    added: added.filter(
      (revised) => !before.some((each) => isFitted(each, revised)),
    ),
  };
}

/** Alternatives one by one; `null` is compared apart. */
function split(document: Comparison["old"], nodes: readonly Node[]) {
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
