/** Half of a pair, which no UTF-8 can hold: what `\p{Surrogate}` means with `u`. */
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;

/** Whether a text can be written as UTF-8, and read back as it was. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

/** A text in which each lone surrogate is written as JSON does: `\ud83d`. */
export function escapeLoneSurrogates(text: string): string {
  if (isWellFormed(text)) {
    return text;
  }
  return text.replace(loneSurrogates, escapeUnit);
}

function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  return `\\u${code.toString(16)}`;
}
