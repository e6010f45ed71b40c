import { PageShapeError } from "../pagination/errors/page-shape-error.js";
import { createReader } from "../pagination/json-pointer.js";
import type { AskedFilter } from "../spec/filter.js";

/** A check of an item. */
export type Accept = (item: unknown) => boolean;

/** One end of a range. */
export interface Bound {
  /** Where it was written: `filter_criteria.duration_ms.lt`. */
  readonly path: string;
  readonly op: BoundOp;
  readonly value: number;
}

/** Of two bounds, the one that the request does not bring. */
export interface SecondBound extends Bound {
  /** Of which filter: `filter_criteria.duration_ms`. */
  readonly filter: string;
  readonly field: AskedFilter["field"];
}

export type BoundOp = keyof typeof comparisons;

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
export function createCheck({ field, op, value, path }: SecondBound): Accept {
  const readers = [field].flat().map(createReader);
  const compare = comparisons[op];
  return (item) => {
    const shown = readers.map((read) => read(item)).find(isThere);
    if (typeof shown !== "number") {
      const what = `An item without ${field} cannot be checked for ${path}`;
      throw new PageShapeError(`${what}; use between`);
    }
    return compare(shown, value);
  };
}

const isThere = (value: unknown) => value !== undefined && value !== null;
