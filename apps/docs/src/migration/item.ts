import type { Cell } from "./migration.js";

/** Something that is in one of the two documents, or in both. */
export interface Item extends Cell {
  /** What it is known by: an id, a pointer, a value. */
  readonly key: string;
  /** Its places in the bundled document, those of what it refers to as well. */
  readonly pointers: readonly string[];
  /** What it is, as HTML. */
  readonly html: string;
  /** Its bounds and its default, by their labels. */
  readonly facts: ReadonlyMap<string, string>;
}

/** What the pages show of it. */
export function cellOf(item: Item): Cell {
  const { name, detail, href } = item;
  return {
    name,
    ...(detail && { detail }),
    ...(href && { href }),
  };
}

/** The item that is known by a key, if there is one. */
export function findItem(
  items: readonly Item[],
  key: string,
): Item | undefined {
  return items.find((item) => {
    return item.key === key;
  });
}

/** Those that are known by one of the keys, in the order of these. */
export function pickItems(
  items: readonly Item[],
  keys: readonly string[],
): Item[] {
  return keys.flatMap((key) => {
    return findItem(items, key) ?? [];
  });
}
