import type { Matcher } from "./create-matcher.js";

/** Decides which lines of JSON can hold a match, without parsing them. */
export interface LineFilter {
  /**
   * What such a line holds, one of them at least, as bytes in Latin-1: a text
   * that matches need, or the beginning of an escape that may stand for it.
   */
  readonly marks: readonly string[];
  /** Whether lines are searched in lower case. */
  readonly isFolded: boolean;
}

/** Shorter texts are in every line. */
const shortestPiece = 2;

/** JSON may write these in several ways. */
const escaped = /["\\/\p{Cc}\p{Cs}]/u;

/** Letters that are no other's upper or lower case outside of ASCII. */
const foldable = /[^\0-\u007f]|[ks]/iu;

/** Nothing where every line has to be parsed. */
export function createLineFilter({
  needles,
  isFolded,
}: Pick<Matcher, "needles" | "isFolded">): LineFilter | undefined {
  if (!needles) {
    return undefined;
  }
  if (needles.length === 0) {
    return undefined;
  }
  const pieces = needles.map((needle) => choosePiece(needle, isFolded));
  if (pieces.some((piece) => piece.length < shortestPiece)) {
    return undefined;
  }
  // An escape of an ASCII letter begins with two zeros.
  const isAscii = pieces.every((piece) => /^[\0-\u007f]*$/.test(piece));
  const marks = [...pieces, isAscii ? "\\u00" : "\\u"];
  return {
    marks: marks.map((mark) => Buffer.from(mark, "utf8").toString("latin1")),
    isFolded,
  };
}

/** The longest piece that JSON writes in one way, but for `\u` escapes. */
function choosePiece(needle: string, isFolded: boolean): string {
  const pieces = [""];
  for (const character of isFolded ? needle.toLowerCase() : needle) {
    const isSplit =
      escaped.test(character) || (isFolded && foldable.test(character));
    if (isSplit) {
      pieces.push("");
    } else {
      pieces[pieces.length - 1] += character;
    }
  }
  return pieces.reduce((longest, piece) => {
    if (piece.length > longest.length) {
      return piece;
    }
    return longest;
  });
}
