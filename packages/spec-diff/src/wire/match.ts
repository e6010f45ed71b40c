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
  const waiting = [...after];
  const pairs: (readonly [T, T])[] = [];
  const removed: T[] = [];
  for (const old of before) {
    const key = keyOf(old);
    const index = waiting.findIndex(
      (each) => key !== undefined && keyOf(each) === key,
    );
    const [revised] = index < 0 ? [] : waiting.splice(index, 1);
    if (revised === undefined) {
      removed.push(old);
    } else {
      pairs.push([old, revised]);
    }
  }
  return {
    pairs,
    removed,
    added: waiting,
  };
}
