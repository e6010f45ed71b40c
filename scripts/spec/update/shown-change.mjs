/** @typedef {import("./touched.mjs").Touched} Touched */

/** How much of a value is shown. */
const longest = 60;

/**
 * A value as one short line.
 * @param {unknown} value
 */
export function showValue(value) {
  if (value === undefined) {
    return "nothing";
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) {
    return line;
  }
  return `${line.slice(0, longest - 1)}…`;
}

/** @param {Touched} touched */
export function listTouched({ symbols, flags, pages }) {
  return [...symbols, ...flags, ...pages].join(", ");
}
