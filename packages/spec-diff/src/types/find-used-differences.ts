import type { OperationPair } from "./compare-operations.js";
import type { Difference, Pair } from "./type-pair.js";

/**
 * Finds every difference, with the labels of the operations that use it. The walk
 * enters only pairs that lead to a difference.
 */
export function findUsedDifferences(pairs: readonly OperationPair[]): {
  difference: Difference;
  uses: Set<string>;
}[] {
  const found = new Map<Difference, Set<string>>();
  const leading = pairsThatLead(pairs.map(({ pair }) => pair));
  for (const { label, pair } of pairs) {
    for (const reached of reachable(pair, leading)) {
      for (const difference of reached.differences) {
        const uses = found.get(difference) ?? new Set();
        found.set(difference, uses.add(label));
      }
    }
  }
  return [...found].map(([difference, uses]) => {
    return {
      difference,
      uses,
    };
  });
}

/** Every pair that has a difference, or one inside it. */
function pairsThatLead(roots: readonly Pair[]): Set<Pair> {
  const parents = new Map<Pair, Pair[]>();
  const all = new Set(roots);
  for (const pair of all) {
    for (const child of pair.children) {
      all.add(child);
      const known = parents.get(child) ?? [];
      known.push(pair);
      parents.set(child, known);
    }
  }
  const differing = [...all].filter((pair) => pair.differences.length > 0);
  const leading = new Set(differing);
  for (const pair of leading) {
    for (const parent of parents.get(pair) ?? []) {
      leading.add(parent);
    }
  }
  return leading;
}

function reachable(root: Pair, leading: ReadonlySet<Pair>): Set<Pair> {
  const reached = new Set([root]);
  for (const pair of reached) {
    for (const child of pair.children) {
      if (leading.has(child)) {
        reached.add(child);
      }
    }
  }
  return reached;
}
