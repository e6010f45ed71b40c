import type { ShownCall } from "./columns.js";
import { gap, type SizedColumn } from "./layout.js";
import { keepStart } from "./shorten.js";

/** The line of titles. */
export function writeHeading(columns: readonly SizedColumn[]): string {
  const cells: string[] = [];
  for (const column of columns) {
    const cell = writeCell(column, column.title);
    cells.push(cell);
  }
  return writeLine(cells);
}

/** One call as a line. */
export function writeRow(
  columns: readonly SizedColumn[],
  call: ShownCall,
): string {
  const cells: string[] = [];
  for (const column of columns) {
    const text = column.cell(call);
    const cell = writeCell(column, text);
    cells.push(cell);
  }
  return writeLine(cells);
}

function writeLine(cells: readonly string[]): string {
  const line = cells.join(gap);
  return `${line.trimEnd()}\n`;
}

function writeCell(column: SizedColumn, raw: string): string {
  const { width, align } = column;
  const text = replaceControls(raw);
  const short = shortenCell(column, text);
  if (align === "right") {
    return short.padStart(width);
  }
  return short.padEnd(width);
}

/** An answer must not be able to steer the terminal. */
function replaceControls(text: string): string {
  return text.replace(/\p{Cc}/gu, "?");
}

function shortenCell(column: SizedColumn, text: string): string {
  const { width, shorten = keepStart } = column;
  if (text.length <= width) {
    return text;
  }
  return shorten(text, width);
}
