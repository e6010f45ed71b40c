import type { Column } from "./column.js";
import { escapeForPeople } from "./escape-text.js";
import {
  canFit,
  chooseColumns,
  fitColumns,
  type SizedColumn,
} from "./layout.js";
import type { Printer, PrinterOptions } from "./printer.js";
import {
  makeHeading,
  makeRow,
  measureColumn,
  type Row,
  writeRow,
} from "./table.js";

/**
 * A table for people. Its first batch decides which columns it has; the rows of
 * later ones may be wider than its head. Where they cannot, for an id that is
 * longer than those before, another head with fewer columns stands above them.
 */
export function createTablePrinter(options: PrinterOptions): Printer {
  const { columns, fields, width, hasColor } = options;
  const heading = makeHeading(columns);
  let shown: readonly SizedColumn[] = [];
  return {
    printBatch(records) {
      if (records.length === 0) {
        return "";
      }
      const rows = records.map((record) => makeRow(columns, record));
      const before = shown.length > 0 ? shown : startColumns(columns, heading);
      const wanted = widenColumns(before, rows);
      const goesOn = shown.length > 0 && canFit(wanted, width);
      shown = goesOn ? wanted : chooseColumns(wanted, width);
      const lines = goesOn ? rows : [heading, ...rows];
      const fitted = fitColumns(shown, width);
      return lines.map((row) => writeRow(fitted, row, hasColor)).join("");
    },
    printEnd() {
      if (!fields) {
        return "";
      }
      return writeLeftOut(columns, shown);
    },
  };
}

/** Which columns that somebody chose did not fit. */
function writeLeftOut(
  columns: readonly Column[],
  shown: readonly Column[],
): string {
  const titles = shown.map(({ title }) => title);
  const missing = columns.filter(({ title }) => !titles.includes(title));
  if (shown.length === 0) {
    return "";
  }
  if (missing.length === 0) {
    return "";
  }
  const names = missing.map(({ title }) => title);
  const all = escapeForPeople(names.join(", "));
  return `\nThe terminal is too narrow for ${all}: see them with -o yaml.\n`;
}

/** As wide as their titles. */
function startColumns(columns: readonly Column[], heading: Row): SizedColumn[] {
  return columns.map((column) => {
    const width = measureColumn(column, [heading]);
    return {
      ...column,
      width,
    };
  });
}

/** A column never becomes narrower from one batch to the next. */
function widenColumns(
  columns: readonly SizedColumn[],
  rows: readonly Row[],
): SizedColumn[] {
  return columns.map((column) => {
    const needed = measureColumn(column, rows);
    return {
      ...column,
      width: Math.max(column.width, needed),
    };
  });
}
