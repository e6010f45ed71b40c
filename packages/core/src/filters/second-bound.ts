import { PageShapeError } from "../pagination/errors/page-shape-error.js";
import { createReader } from "../pagination/json-pointer.js";
import type { AskedFilter } from "../spec/filter.js";

/** A check of an item. */
export type Accept = (item: unknown) => boolean;

/** One end of a range. */
export interface Bound {
  readonly op: keyof typeof comparisons;
  readonly value: number;
}

/** Of two bounds of a field, the one that the request does not bring. */
export interface SecondBound extends Bound {
  /** Of which filter: `.filter_criteria.duration_ms`. */
  readonly path: string;
  readonly field: AskedFilter["field"];
  /** It is on the field that sorts the list: no item comes after it. */
  readonly endsWalk: boolean;
}

const comparisons = {
  gt: (value: number, bound: number) => value > bound,
  ge: (value: number, bound: number) => value >= bound,
  lt: (value: number, bound: number) => value < bound,
  le: (value: number, bound: number) => value <= bound,
};

/**
 * Checks an item for a bound that the request does not bring.
 *
 * The service has found the field's value within the other bound. An item that
 * shows none is one whose value is kept from us: it is an error, because to
 * drop it could lose it, and to give it could ignore the filter.
 */
export function createCheck({ field, op, value: bound }: SecondBound): Accept {
  const readers = [field].flat().map(createReader);
  const compare = comparisons[op];
  return (item) => {
    const values = readers.map((read) => read(item));
    // The first that is there counts.
    const value = values.find((one) => (one ?? undefined) !== undefined);
    if (typeof value !== "number") {
      throw new PageShapeError(`An item has no ${field} to check: use between`);
    }
    return compare(value, bound);
  };
}
