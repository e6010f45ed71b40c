/**
 * How many objects and arrays may stand inside each other. Engines read more
 * than they can write again: that ends after some thousands.
 */
const MOST_LEVELS = 500;

/** What is wrong with a value that {@link isTooDeep}. */
export const TOO_DEEP = `is nested more than ${MOST_LEVELS} levels deep`;

/** Whether a value is nested too deep, or stands inside itself. */
export function isTooDeep(value: unknown, levels = MOST_LEVELS): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  if (levels === 0) {
    return true;
  }
  const inner = Object.values(value);
  return inner.some((one) => isTooDeep(one, levels - 1));
}

/** Whether a text of JSON is long enough to be nested too deep. */
export function mayBeTooDeep(json: string): boolean {
  return json.length > MOST_LEVELS;
}
