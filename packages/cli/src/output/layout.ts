import type { Column, ShownCall } from "./columns.js";

/** What stands between two columns. */
export const gap = "  ";

/** A column of a table that is being printed. */
export interface SizedColumn extends Column {
  /** In characters. */
  readonly width: number;
}

/**
 * Makes each column as wide as its first rows need, and narrower where the
 * terminal is too narrow for them. Then a column may be left out, too.
 */
export function sizeColumns(
  columns: readonly Column[],
  calls: readonly ShownCall[],
  terminalWidth = Infinity,
): SizedColumn[] {
  const sized = columns.map((column) => sizeColumn(column, calls));
  const fitted = fitColumns(sized, terminalWidth);
  const cut = findCut(sized, fitted);
  const kept = sized.filter(({ leftOutFor = [] }) => {
    return !leftOutFor.some((title) => cut.includes(title));
  });
  return fitColumns(kept, terminalWidth);
}

/** The titles of the columns that have become narrower. */
function findCut(
  wanted: readonly SizedColumn[],
  fitted: readonly SizedColumn[],
): string[] {
  const widths = fitted.map(({ width }) => width);
  const narrower = wanted.filter(({ width }, at) => width !== widths[at]);
  return narrower.map(({ title }) => title);
}

/** Takes from the first columns first. */
function fitColumns(
  sized: readonly SizedColumn[],
  terminalWidth: number,
): SizedColumn[] {
  const total = measureLine(sized);
  let excess = total - terminalWidth;
  const fitted: SizedColumn[] = [];
  for (const column of sized) {
    const narrow = shrinkColumn(column, excess);
    excess -= column.width - narrow.width;
    fitted.push(narrow);
  }
  return fitted;
}

/** As wide as the longest of its cells and its title. */
function sizeColumn(column: Column, calls: readonly ShownCall[]): SizedColumn {
  let width = column.title.length;
  for (const call of calls) {
    const text = column.cell(call);
    if (text.length > width) {
      width = text.length;
    }
  }
  return {
    ...column,
    width,
  };
}

function measureLine(sized: readonly SizedColumn[]): number {
  const gaps = sized.length - 1;
  let width = gaps * gap.length;
  for (const column of sized) {
    width += column.width;
  }
  return width;
}

/** Takes as much from a column as it can spare. */
function shrinkColumn(column: SizedColumn, excess: number): SizedColumn {
  const { width, shrinksTo = width } = column;
  const wanted = Math.max(width - excess, shrinksTo);
  if (wanted >= width) {
    return column;
  }
  return {
    ...column,
    width: wanted,
  };
}
