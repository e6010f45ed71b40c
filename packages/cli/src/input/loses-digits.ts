/** Whether a whole number has more digits than JavaScript's numbers keep. */
export function losesDigits(text: string): boolean {
  const value = Number(text);
  const isWhole = /^-?\d+$/.test(text);
  return isWhole && !Number.isSafeInteger(value) && String(value) !== text;
}
