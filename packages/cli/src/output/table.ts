import type { Call } from "@rollcall/core";
import { type Column, columns, keepStart } from "./columns.js";

const gap = "  ";

/**
 * How wide each column is: as its first rows need, shortened where the terminal
 * is too narrow for them.
 */
export function layOut(calls: readonly Call[], width = Infinity): number[] {
  const widths = columns.map(({ title, cell }) =>
    Math.max(title.length, ...calls.map((call) => cell(call).length)),
  );
  const total = () =>
    widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1));
  for (const [index, { shrinksTo = Infinity }] of columns.entries()) {
    const excess = total() - width;
    const current = widths[index] ?? 0;
    if (excess > 0) {
      widths[index] = Math.max(Math.min(shrinksTo, current), current - excess);
    }
  }
  return widths;
}

/** The line of titles. */
export const heading = (widths: readonly number[]): string =>
  line(widths, ({ title }) => title);

/** One call as a line. */
export const row = (widths: readonly number[], call: Call): string =>
  line(widths, ({ cell }) => cell(call));

function line(
  widths: readonly number[],
  text: (column: Column) => string,
): string {
  const cells = columns.map((column, index) =>
    fit(text(column), widths[index] ?? 0, column),
  );
  return `${cells.join(gap).trimEnd()}\n`;
}

function fit(
  raw: string,
  width: number,
  { align, shorten = keepStart }: Column,
): string {
  const text = raw.replace(/\p{Cc}/gu, "?"); // An answer must not be able to steer the terminal.
  const short = text.length > width ? shorten(text, width) : text;
  return align === "right" ? short.padStart(width) : short.padEnd(width);
}
