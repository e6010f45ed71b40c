import type { Column, Fields } from "./column.js";
import { escapeForPeople } from "./escape-text.js";
import { gap, type SizedColumn } from "./layout.js";
import { type Paint, paintText } from "./paint.js";
import { keepMinute, keepStart } from "./shorten.js";
import { measureText } from "./text-width.js";

/** What stands in a cell, before it is fitted into its column. */
interface Cell {
  /** Nothing in it can steer a terminal. */
  readonly text: string;
  /** In columns of the terminal. */
  readonly width: number;
  readonly paint: Paint | undefined;
}

/** A record's cells, by their columns. */
export type Row = ReadonlyMap<string, Cell>;

/** The line of titles, as a row. */
export function makeHeading(columns: readonly Column[]): Row {
  const cells = columns.map(({ title }) => {
    return [title, makeCell(title, "bold")] as const;
  });
  return new Map(cells);
}

/** One record as a row. It takes anything. */
export function makeRow(columns: readonly Column[], record: unknown): Row {
  const fields: Fields = Object(record);
  const cells = columns.map((column) => {
    const text = column.cell(fields);
    return [column.title, makeCell(text, column.paint?.(fields))] as const;
  });
  return new Map(cells);
}

function makeCell(raw: string, paint: Paint | undefined): Cell {
  const text = escapeForPeople(raw);
  return {
    text,
    width: measureText(text),
    paint,
  };
}

/** How wide a column has to be for these rows. */
export function measureColumn({ title }: Column, rows: readonly Row[]): number {
  let width = 0;
  for (const row of rows) {
    width = Math.max(width, row.get(title)?.width ?? 0);
  }
  return width;
}

/** One row as a line. */
export function writeRow(
  columns: readonly SizedColumn[],
  row: Row,
  hasColor: boolean,
): string {
  const cells: string[] = [];
  const last = columns.at(-1);
  for (const column of columns) {
    const cell = fitCell(column, row);
    const paint = hasColor ? cell.paint : undefined;
    const text = paintText(cell.text, paint);
    const missing = Math.max(0, column.width - cell.width);
    const padding = " ".repeat(missing);
    if (column.align === "right") {
      cells.push(padding + text);
    } else if (column === last) {
      cells.push(text);
    } else {
      cells.push(text + padding);
    }
  }
  return `${cells.join(gap)}\n`;
}

const shorteners = {
  start: keepStart,
  minute: keepMinute,
};

function fitCell(column: SizedColumn, row: Row): Cell {
  const { title, width, keeps = "start" } = column;
  const cell = row.get(title) ?? makeCell("", undefined);
  if (cell.width <= width) {
    return cell;
  }
  const shorten = shorteners[keeps];
  const text = shorten(cell.text, width);
  return {
    ...cell,
    text,
    width: measureText(text),
  };
}
