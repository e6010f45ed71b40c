import { CliError } from "../errors/cli-error.js";

/** A part of an expression: where it begins and ends, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much is shown on either side of the place. */
const shownBefore = 40;
const shownAfter = 30;

/** What has no place in a line, or could steer the terminal. */
const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Refuses a place in an expression, and points at it.
 *
 * @param flag - What the expression was given for: `--where`.
 */
export function refuseAt(
  flag: string,
  source: string,
  { start, end }: Span,
  message: string,
): never {
  const column = [...source.slice(0, start)].length + 1;
  const from = Math.max(0, start - shownBefore);
  const before = showPlainly(source.slice(from, start));
  const endOfPlace = Math.max(end, start + 1);
  const place = showPlainly(source.slice(start, endOfPlace));
  const after = showPlainly(source.slice(end, end + shownAfter));
  const width = [...place].length;
  const marks = "^".repeat(Math.max(1, width));
  const indent = " ".repeat([...before].length);
  const shown = end > start ? `${before}${place}${after}` : before + after;
  throw new CliError(`${flag}, column ${column}: ${message}`, {
    detail: [shown, indent + marks],
  });
}

/** Each character takes one place, so that the mark stands below its own. */
function showPlainly(text: string): string {
  return text.replace(dangerous, "·");
}
