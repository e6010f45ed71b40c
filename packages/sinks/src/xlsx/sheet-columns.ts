import type { Column } from "../table/columns.js";
import type { Cell } from "../table/flat-table.js";
import type { ValueType } from "../table/value-type.js";
import { columnLetters } from "./column-letters.js";
import { splitText } from "./split-text.js";
import { WorkbookTooLargeError } from "./workbook-too-large-error.js";

/** The most columns that a sheet holds. */
const MOST_COLUMNS = 16_384;

/** A column of a sheet: a column of the table, or a part of its long texts. */
export interface SheetColumn {
  /** The name of the table's column; with ` (2)` and so on for later parts. */
  readonly title: string;
  readonly letters: string;
  readonly kind: ValueType["kind"];
}

/** Counts, over all rows, how many cells the texts of each column need. */
export class PartCounter {
  readonly #parts: number[];
  readonly #most: number;

  /** @param most Characters that fit into a cell. */
  constructor(columns: readonly Column[], most: number) {
    this.#parts = columns.map(() => 1);
    this.#most = most;
  }

  add(row: readonly Cell[]): void {
    for (const [index, cell] of row.entries()) {
      if (typeof cell === "string" && cell.length > this.#most) {
        this.#addLong(index, cell);
      }
    }
  }

  #addLong(index: number, text: string): void {
    const needed = splitText(text, this.#most).length;
    const before = this.#parts[index] ?? 1;
    this.#parts[index] = Math.max(before, needed);
  }

  get parts(): readonly number[] {
    return this.#parts;
  }
}

/**
 * The columns of a sheet.
 *
 * @throws WorkbookTooLargeError when a sheet cannot hold them.
 */
export function sheetColumns(
  columns: readonly Column[],
  parts: readonly number[],
): SheetColumn[] {
  const found: SheetColumn[] = [];
  for (const [index, { name, type }] of columns.entries()) {
    const count = parts[index] ?? 1;
    for (let part = 1; part <= count; part++) {
      const isFirst = part === 1;
      found.push({
        title: isFirst ? name : `${name} (${part})`,
        letters: columnLetters(found.length),
        kind: type.kind,
      });
    }
  }
  const { length } = found;
  if (length > MOST_COLUMNS) {
    throw new WorkbookTooLargeError(`${length} columns`, MOST_COLUMNS);
  }
  return found;
}

/** The cells of a row, in as many parts as its columns have. */
export function spreadRow(
  row: readonly Cell[],
  parts: readonly number[],
  most: number,
): Cell[] {
  return row.flatMap((cell, index) => {
    const count = parts[index] ?? 1;
    if (count === 1) {
      return [cell];
    }
    return spreadCell(cell, count, most);
  });
}

function spreadCell(cell: Cell, count: number, most: number): Cell[] {
  const isText = typeof cell === "string";
  const cells: Cell[] = isText ? splitText(cell, most) : [cell];
  while (cells.length < count) {
    cells.push(undefined);
  }
  return cells;
}
