/** The most characters (UTF-16) that a cell of a workbook holds. */
export const CELL_CHARACTERS = 32_767;

/**
 * A text in pieces that each fit into a cell, and that give the text when they
 * are joined. No piece ends inside of a surrogate pair.
 */
export function splitText(text: string, most = CELL_CHARACTERS): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > most) {
    const end = endOfPiece(text, from + most);
    pieces.push(text.slice(from, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function endOfPiece(text: string, end: number): number {
  const last = end - 1;
  const codePoint = text.codePointAt(last) ?? 0;
  const isInsidePair = codePoint > 0xff_ff;
  if (isInsidePair) {
    return last;
  }
  return end;
}
