import type { PaginationSpec } from "../spec/operation.js";
import { PageShapeError } from "./errors/page-shape-error.js";
import type { Cursor, SortKey } from "./position.js";

/** What a page has in place of an item: it is no object with an id. */
export interface OddItem {
  /** As it came. */
  readonly item: unknown;
  /** Where it stands in its page, counted from 0. */
  readonly index: number;
  /** What was sent to get that page; `undefined` for the first one. */
  readonly cursor: Cursor | undefined;
}

/** The items of a page that have no key. */
export function findOdd(
  items: readonly unknown[],
  keys: readonly (SortKey | undefined)[],
  cursor: Cursor | undefined,
): OddItem[] {
  if (!keys.includes(undefined)) {
    return [];
  }
  const all = items.map((item, index) => ({ item, index, cursor }));
  return all.filter(({ index }) => keys[index] === undefined);
}

/** Throws that something is no item, where it stands, and what it is. */
export function refuseOdd(
  { item, index, cursor }: OddItem,
  spec: PaginationSpec,
): never {
  const page = cursor === undefined ? "The page" : `The page at ${cursor}`;
  const what = nameOf(item);
  const place = `${spec.items}/${index}`;
  const pointer = idPointerOf(spec);
  throw new PageShapeError(
    `${page} has ${what} at "${place}", which has no ${pointer}`,
  );
}

/** Where the id of an item is. */
export function idPointerOf({ cursor, id }: PaginationSpec): string {
  return cursor?.in === "item" ? cursor.pointer : id;
}

function nameOf(item: unknown): string {
  if (item === null) {
    return "null";
  }
  if (typeof item === "object") {
    return "an object";
  }
  return `a ${typeof item}`;
}
