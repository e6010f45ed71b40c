/** Adds one to what a map has under a key. */
export function countUp<K>(counts: Map<K, number>, key: K): void {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
}
