const LETTERS = 26;
const FIRST_LETTER = 65;

/** What a workbook calls a column: `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % LETTERS));
  const rest = Math.floor(index / LETTERS);
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}
