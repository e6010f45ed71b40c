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
  span: Span,
  message: string,
): never {
  const before = source.slice(0, span.start);
  const column = countCharacters(before) + 1;
  throw new CliError(`${flag}, column ${column}: ${message}`, {
    detail: pointAt(source, span),
  });
}

/** The place with what is around it, and marks below it. */
function pointAt(source: string, { start, end }: Span): string[] {
  const shownFrom = Math.max(0, start - shownBefore);
  const shownTo = end + shownAfter;
  const before = showPlainly(source.slice(shownFrom, start));
  const place = showPlainly(source.slice(start, end));
  const after = showPlainly(source.slice(end, shownTo));
  const width = countCharacters(place);
  const marks = "^".repeat(Math.max(1, width));
  const indent = " ".repeat(countCharacters(before));
  return [
    // The end of an expression is a place without a character.
    `${before}${place}${after}`,
    `${indent}${marks}`,
  ];
}

function countCharacters(text: string): number {
  const characters = [...text];
  return characters.length;
}

/** Each character takes one place, so that the mark stands below its own. */
function showPlainly(text: string): string {
  return text.replace(dangerous, "·");
}
