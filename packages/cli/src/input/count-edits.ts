/** How many letters have to be put in, taken out or changed (Levenshtein). */
export function countEdits(left: string, right: string): number {
  const { length } = right;
  // To make a beginning of the right word of nothing, put in its letters.
  let edits = Array.from({ length: length + 1 }, (_, at) => at);
  for (let row = 0; row < left.length; row++) {
    edits = addLetter(left.charAt(row), right, edits);
  }
  return edits[length] ?? 0;
}

/**
 * The edits for one letter more of the left word.
 *
 * @param before - The edits without it, for each beginning of the right word.
 */
function addLetter(
  letter: string,
  right: string,
  before: readonly number[],
): number[] {
  let [diagonal = 0] = before;
  let last = diagonal + 1;
  const edits = [last];
  for (const [at, above] of before.slice(1).entries()) {
    const isSame = letter === right.charAt(at);
    const cost = isSame ? 0 : 1;
    const change = diagonal + cost;
    const removal = above + 1;
    const insertion = last + 1;
    last = Math.min(change, removal, insertion);
    edits.push(last);
    diagonal = above;
  }
  return edits;
}
