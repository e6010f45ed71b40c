import type { FilterKind, FilterOp } from "./ops-and-kinds.js";

/** The key of the filter fixes the test; the request brings the value. */
export interface FixedFilter {
  /** A JSON pointer into an item, `/start_timestamp`. */
  field: string;
  op: FilterOp;
}

/** The request brings the test and the value: `{type, op, value}`. */
export interface AskedFilter {
  /**
   * A JSON pointer into an item; of several, the first that leads to something
   * counts.
   */
  field: string | string[];
  kinds: FilterKind[];
  /**
   * The property of each condition that names an entry of the field. The value
   * is a list of conditions then, and an item has to meet all of them.
   */
  key?: string;
}

/**
 * The value is a list of objects whose properties are filters themselves, each
 * with an `x-filter` of its own.
 */
export interface GroupFilter {
  /** Whether an item has to match one of the objects, or all of them. */
  match: "any" | "all";
  /**
   * A JSON pointer to a list in the item. Each object then has to match one of
   * the list's elements, and the fields of its filters lead into the element.
   */
  each?: string;
}

/** `x-filter`: what a filter does. */
export type FilterRule = FixedFilter | AskedFilter | GroupFilter;
