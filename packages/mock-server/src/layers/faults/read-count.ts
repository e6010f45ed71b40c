/** What {@link readCount} accepts. */
export const COUNT = "a whole number from 0 to 999999999";

/** A whole number of at most nine digits; `undefined` for all else. */
export function readCount(text: string): number | undefined {
  const isCount = /^\d{1,9}$/.test(text);
  if (isCount) {
    return Number(text);
  }
  return undefined;
}
