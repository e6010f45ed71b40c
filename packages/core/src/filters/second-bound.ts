import { PageShapeError } from "../pagination/errors/page-shape-error.js";
import { createReader } from "../pagination/json-pointer.js";
import { comparisons } from "../pagination/start-filter.js";
import type { WalkEnd } from "../pagination/walk-limits.js";
import type { AskedFilter } from "../spec/filter.js";

/** A check of an item. */
export type Accept = (item: unknown) => boolean;

/** Of two bounds of a field, the one that the request does not bring. */
export interface SecondBound extends WalkEnd {
  /** Of which filter: `.filter_criteria.duration_ms`. */
  readonly path: string;
  readonly field: AskedFilter["field"];
  /** It is on the field that sorts the list: no item comes after it. */
  readonly endsWalk: boolean;
}

/**
 * Checks an item for a bound that the request does not bring.
 *
 * The service has found the field's value within the other bound. An item that
 * shows none is one whose value is kept from us: it is an error, because to
 * drop it could lose it, and to give it could ignore the filter.
 */
export function createCheck(bound: SecondBound): Accept {
  const { field, op, value } = bound;
  const readers = [field].flat().map(createReader);
  const isWithin = comparisons[op];
  return (item) => {
    const shown = readFirst(readers, item);
    if (typeof shown !== "number") {
      throw new PageShapeError(`An item has no ${field} to check: use between`);
    }
    return isWithin(shown, value);
  };
}

/** What the first pointer leads to that leads to something. */
function readFirst(
  readers: readonly ((item: unknown) => unknown)[],
  item: unknown,
): unknown {
  for (const read of readers) {
    const value = read(item) ?? undefined;
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}
