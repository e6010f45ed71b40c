import type { Cell } from "../table/flat-table.js";
import { type CsvCellOptions, csvCell } from "./csv-cell.js";

/**
 * One row of a CSV file (RFC 4180) with its line end, CR LF.
 *
 * @example
 * ```ts
 * csvRow(["call_1", 17240, undefined]); // => "call_1,17240,\r\n"
 * ```
 */
export function csvRow(
  cells: readonly Cell[],
  options: CsvCellOptions = {},
): string {
  const written = cells.map((cell) => csvCell(cell, options));
  return `${written.join(",")}\r\n`;
}
