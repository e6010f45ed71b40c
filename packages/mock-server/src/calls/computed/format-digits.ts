/** Two hex digits of each byte: to write a number in hex takes far longer. */
const hexDigits = Array.from({ length: 256 }, (_, byte) => {
  return byte.toString(16).padStart(2, "0");
});

/** 32 bits as eight hex digits. */
export function formatHex(bits: number): string {
  const first = digitsAt(bits, 24) + digitsAt(bits, 16);
  return first + digitsAt(bits, 8) + digitsAt(bits, 0);
}

function digitsAt(bits: number, shift: number): string {
  return hexDigits[(bits >>> shift) & 0xff] as string;
}

/** A whole number with at least so many digits. */
export function formatDigits(number: number, length: number): string {
  const digits = String(number);
  return digits.padStart(length, "0");
}
