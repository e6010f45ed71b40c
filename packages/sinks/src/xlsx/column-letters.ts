const LETTERS = 26;
const FIRST_LETTER = 65;

/** What a workbook calls a column: `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const place = index % LETTERS;
  const last = String.fromCharCode(FIRST_LETTER + place);
  const rounds = Math.floor(index / LETTERS);
  if (rounds === 0) {
    return last;
  }
  const first = columnLetters(rounds - 1);
  return first + last;
}
