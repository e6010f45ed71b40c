/** What is in both documents, and what is in one only. */
export interface Matched<T> {
  readonly pairs: readonly (readonly [old: T, revised: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Pairs things that have the same key; of the same keys, in their order. */
export function matchBy<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string | undefined,
): Matched<T> {
  const waiting = groupBy(after, keyOf);
  const taken = new Set<T>();
  const pairs: (readonly [T, T])[] = [];
  const removed: T[] = [];
  for (const old of before) {
    const key = keyOf(old);
    const revised = key === undefined ? undefined : waiting.get(key)?.pop();
    if (revised === undefined) {
      removed.push(old);
    } else {
      taken.add(revised);
      pairs.push([old, revised]);
    }
  }
  return {
    pairs,
    removed,
    added: after.filter((thing) => !taken.has(thing)),
  };
}

/** Things by their key, the first of a key last. */
function groupBy<T>(
  things: readonly T[],
  keyOf: (thing: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things.toReversed()) {
    const key = keyOf(thing);
    if (key === undefined) {
      continue;
    }
    const group = groups.get(key) ?? [];
    group.push(thing);
    groups.set(key, group);
  }
  return groups;
}
