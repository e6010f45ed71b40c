/**
 * A value that stands alone; a moment as a time that people can read.
 *
 * @returns `undefined` where it cannot be said: nobody means an empty text.
 */
export function writeValue(
  value: unknown,
  isInstant: boolean,
): string | undefined {
  if (isInstant) {
    return writeInstant(value);
  }
  const isObject = typeof value === "object";
  const text = isObject ? JSON.stringify(value) : String(value);
  if (text === "") {
    return undefined;
  }
  return text;
}

const lastInstant = Date.parse("9999-12-31T23:59:59.999Z");

/** `2024-03-11T00:00:00Z`; `undefined` where no calendar has it. */
export function writeInstant(value: unknown): string | undefined {
  const time = Number(value);
  const isWhole = Number.isInteger(value);
  const isInCalendar = time >= 0 && time <= lastInstant;
  if (!isWhole) {
    return undefined;
  }
  if (!isInCalendar) {
    return undefined;
  }
  const text = new Date(time).toISOString();
  return text.replace(".000Z", "Z");
}
