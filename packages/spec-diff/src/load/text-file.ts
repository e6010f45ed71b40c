import type { Location } from "../finding.js";
import { LoadError, type LoadErrorCode } from "./load-error.js";

/** The text of a file, which knows its lines. */
export class TextFile {
  /** How messages name it. */
  readonly shown: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(shown: string, text: string) {
    this.shown = shown;
    this.text = text;
  }

  /** The line and column of an offset into the text. */
  locate(offset: number): Location {
    this.#lineStarts ??= lineStartsOf(this.text);
    const line = countUpTo(this.#lineStarts, offset);
    const start = this.#lineStarts[line - 1] ?? 0;
    return {
      file: this.shown,
      line,
      column: offset - start + 1,
    };
  }

  /** What stops this file at an offset. */
  error(
    offset: number,
    code: LoadErrorCode,
    message: string,
    help: string,
  ): LoadError {
    const location = this.locate(offset);
    return new LoadError({
      code,
      message,
      help,
      location,
    });
  }
}

function lineStartsOf(text: string): number[] {
  const breaks = text.matchAll(/\r\n|\n|\r/g);
  const starts = [0];
  for (const { index, 0: lineBreak } of breaks) {
    starts.push(index + lineBreak.length);
  }
  return starts;
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
