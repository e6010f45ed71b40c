/** 32 bits as eight hex digits. */
export function formatHex(bits: number): string {
  const unsigned = bits >>> 0;
  const digits = unsigned.toString(16);
  return digits.padStart(8, "0");
}

/** A whole number with at least so many digits. */
export function formatDigits(number: number, length: number): string {
  const digits = String(number);
  return digits.padStart(length, "0");
}
