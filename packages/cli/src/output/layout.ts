import type { Column } from "./column.js";

/** What stands between two columns. */
export const gap = "  ";

/** A column of a table that is being printed. */
export interface SizedColumn extends Column {
  /** In columns of the terminal. */
  readonly width: number;
}

/**
 * Chooses which columns a table has, by the widths that its first rows want.
 * Where the terminal is too narrow, a column is left out for others that would
 * be cut, then the last ones until the rest fits. The first one stays.
 */
export function chooseColumns(
  wanted: readonly SizedColumn[],
  terminalWidth = Infinity,
): SizedColumn[] {
  const cut = findCut(wanted, fitColumns(wanted, terminalWidth));
  const kept = wanted.filter(({ leftOutFor = [] }) => {
    return !leftOutFor.some((title) => cut.includes(title));
  });
  while (kept.length > 1 && !canFit(kept, terminalWidth)) {
    kept.pop();
  }
  return kept;
}

/** Whether columns fit where each is as narrow as it can be. */
export function canFit(
  wanted: readonly SizedColumn[],
  terminalWidth = Infinity,
): boolean {
  const fitted = fitColumns(wanted, terminalWidth);
  return measureLine(fitted) <= terminalWidth;
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

/**
 * Makes columns narrower where the terminal is too narrow for them: it takes
 * from the first columns first.
 */
export function fitColumns(
  wanted: readonly SizedColumn[],
  terminalWidth = Infinity,
): SizedColumn[] {
  let excess = measureLine(wanted) - terminalWidth;
  const fitted: SizedColumn[] = [];
  for (const column of wanted) {
    const narrow = shrinkColumn(column, excess);
    excess -= column.width - narrow.width;
    fitted.push(narrow);
  }
  return fitted;
}

function measureLine(columns: readonly SizedColumn[]): number {
  const gaps = columns.length - 1;
  let width = gaps * gap.length;
  for (const column of columns) {
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
