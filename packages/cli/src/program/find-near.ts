/** The first name that was probably meant, where none is what was written. */
export function findNear(
  written: string,
  names: readonly string[],
): string | undefined {
  return names.find((name) => isNear(name, written));
}

/** Whether a name was probably meant: one letter is wrong, or it is cut. */
function isNear(name: string, written: string): boolean {
  if (written.length > 1 && name.startsWith(written)) {
    return true;
  }
  return countEdits(name, written) <= 2 && written.length > 2;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function countEdits(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const edits = [row];
    for (let at = 1; at <= right.length; at++) {
      const isSame = left[row - 1] === right[at - 1];
      const change = Number(before[at - 1]) + (isSame ? 0 : 1);
      const removal = Number(before[at]) + 1;
      const insertion = Number(edits[at - 1]) + 1;
      edits.push(Math.min(change, removal, insertion));
    }
    before = edits;
  }
  return Number(before.at(-1));
}
