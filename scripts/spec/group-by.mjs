/**
 * Lists of the items that have the same key, in the order of the first of each.
 * @template T
 * @template K
 * @param {Iterable<T>} items
 * @param {(item: T) => K} keyOf
 */
export function groupBy(items, keyOf) {
  /** @type {Map<K, T[]>} */
  const lists = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key) ?? [];
    list.push(item);
    lists.set(key, list);
  }
  return lists;
}
