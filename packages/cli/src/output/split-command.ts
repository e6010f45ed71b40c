/** A part of a word in quotation marks, or out of them; or white space. */
const part = /"([^"]*)"|'([^']*)'|(\s+)|([^\s"']+|["'])/g;

/**
 * Splits a command into words without a shell: at white space, except between
 * `"` and `"`, or `'` and `'`. Nothing else is special: no backslash, no `$`.
 */
export function splitCommand(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [, double, single, space, plain] of command.matchAll(part)) {
    if (space === undefined) {
      const begun = word ?? "";
      const added = double ?? single ?? plain;
      word = begun + added;
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  if (word === undefined) {
    return words;
  }
  return [...words, word];
}
