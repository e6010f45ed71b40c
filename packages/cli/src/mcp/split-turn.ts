/** A turn as plain data. */
export interface ShownTurn {
  readonly text: string;
  readonly [field: string]: unknown;
}

/**
 * What a part takes of an answer's characters. One character takes six of them
 * at most: a backslash is two in JSON, and four in JSON that is quoted.
 */
const share = 1 / 16;

/**
 * A turn in parts that fit into an answer, each with its number; whole, where
 * it is short.
 *
 * @param budget - Of an answer, in characters.
 */
export function splitTurn(
  turn: ShownTurn,
  budget: number,
): readonly ShownTurn[] {
  const length = Math.floor(budget * share);
  if (turn.text.length <= length) {
    return [turn];
  }
  const texts = cutText(turn.text, length);
  return texts.map((text, at) => ({
    ...turn,
    text,
    part: at + 1,
    parts: texts.length,
  }));
}

function cutText(text: string, length: number): string[] {
  const texts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = findEnd(text, from + length);
    const part = text.slice(from, to);
    texts.push(part);
    from = to;
  }
  return texts;
}

/** Low surrogates: the second halves of characters. */
const secondHalf = /^[\uDC00-\uDFFF]/;

/** No character is cut in two. */
function findEnd(text: string, end: number): number {
  const next = text.slice(end, end + 1);
  const isInside = secondHalf.test(next);
  if (isInside) {
    return end - 1;
  }
  return end;
}
