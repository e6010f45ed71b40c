/** A whole number of at most nine digits; `undefined` for all else. */
export function readCount(text: string): number | undefined {
  const isCount = /^\d{1,9}$/.test(text);
  return isCount ? Number(text) : undefined;
}
