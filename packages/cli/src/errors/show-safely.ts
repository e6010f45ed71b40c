/**
 * What steers or hides text on a terminal: controls, C1, bidi marks, characters
 * of no width, lone surrogates, and what separates lines.
 */
const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text for one line of a terminal: what could steer it is written as an
 * escape, and white space is one space.
 */
export function showSafely(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, " ").trim();
  return escapeDangerous(line);
}

/** A text whose every character is seen, or written as an escape. */
export function escapeDangerous(text: string): string {
  return text.replace(dangerous, writeEscape);
}

/** `\u001b`, as JSON would write it. */
function writeEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
