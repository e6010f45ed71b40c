/**
 * A plus, also as a URL writes it, and at least seven digits, with what people
 * put between them.
 */
const telephoneNumber = /(\+|%2B)([1-9](?:[ ().-]{0,2}\d){6,})/gi;

const wholeNumber = /^(\+?)([\d ().-]*\d)$/;

/** A text in which each number that looks like E.164 shows its last two digits. */
export function maskNumbers(text: string): string {
  // Most texts have none, and a plus is found faster.
  const mayHold = text.includes("+") || text.includes("%2");
  return mayHold ? text.replace(telephoneNumber, maskMatch) : text;
}

/**
 * A telephone number of which the last two digits are left; `undefined` for what
 * is no number.
 */
export function maskNumber(text: string): string | undefined {
  const [, plus = "", digits] = wholeNumber.exec(text) ?? [];
  return digits === undefined ? undefined : maskMatch("", plus, digits);
}

function maskMatch(_: string, plus: string, digits: string): string {
  const shown = digits.slice(-2);
  const hidden = digits.slice(0, -2).replace(/\d/g, "*");
  return `${plus}${hidden}${shown}`;
}
