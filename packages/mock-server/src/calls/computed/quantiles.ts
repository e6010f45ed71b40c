import type { QuantileTable } from "./corpus/quantile-tables.js";
import { divideWhole } from "./divide-whole.js";

/**
 * A table's 128 cells: of 32 random bits, the first seven say in which cell a
 * quantile lies, and the others how far into it.
 */
const BITS_IN_CELL = 25;
const CELL = 2 ** BITS_IN_CELL;
const INTO_CELL = CELL - 1;

/** Tables are in thousandths of the median. */
const THOUSAND = 1000;
const DIVISOR = CELL * THOUSAND;

/**
 * The quantile that 32 random bits stand for, times `median`, rounded down:
 * straight lines between the table's points.
 *
 * @example quantile(NARROW, 0x80000000, 800) // 800: the median
 */
export function quantile(
  table: QuantileTable,
  bits: number,
  median: number,
): number {
  const cell = bits >>> BITS_IN_CELL;
  const low = table[cell] as number;
  const high = table[cell + 1] as number;
  const intoCell = bits & INTO_CELL;
  const rise = (high - low) * intoCell;
  // Divided last, so that only whole numbers are added and multiplied.
  const point = low * CELL + rise;
  return divideWhole(median * point, DIVISOR);
}

/**
 * From which bits on a quantile is at least so many medians, to the next point
 * of the table.
 */
export function bitsFrom(table: QuantileTable, medians: number): number {
  const least = medians * THOUSAND;
  const cell = table.findIndex((point) => point >= least);
  return cell * CELL;
}
