/** The units of `x-unit` in words. */
const unitNames: Readonly<Record<string, string>> = {
  ms: "milliseconds",
  s: "seconds",
  Hz: "hertz",
  cents: "cents",
};

/**
 * The unit of a number in words; `undefined` for what has none, or one that
 * needs no words, such as `count`.
 */
export function unitName(unit: string | undefined): string | undefined {
  if (unit === undefined) {
    return undefined;
  }
  return unitNames[unit];
}
