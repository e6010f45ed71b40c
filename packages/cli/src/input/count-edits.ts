/** How many letters have to be put in, taken out or changed (Levenshtein). */
export function countEdits(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const edits = [row];
    for (let at = 1; at <= right.length; at++) {
      const isSame = left[row - 1] === right[at - 1];
      const cost = isSame ? 0 : 1;
      const change = Number(before[at - 1]) + cost;
      const removal = Number(before[at]) + 1;
      const insertion = Number(edits[at - 1]) + 1;
      edits.push(Math.min(change, removal, insertion));
    }
    before = edits;
  }
  return Number(before.at(-1));
}
