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
  if (!mayHold) {
    return text;
  }
  return text.replace(telephoneNumber, (_, plus, digits) => {
    return plus + maskDigits(digits);
  });
}

/**
 * A telephone number of which the last two digits are left; `undefined` for what
 * is no number.
 */
export function maskNumber(text: string): string | undefined {
  const [, plus, digits] = wholeNumber.exec(text) ?? [];
  if (digits === undefined) {
    return undefined;
  }
  return plus + maskDigits(digits);
}

function maskDigits(digits: string): string {
  const shown = digits.slice(-2);
  const others = digits.slice(0, -2);
  const hidden = others.replace(/\d/g, "*");
  return hidden + shown;
}
