/** @typedef {import("./touched.mjs").Touched} Touched */

/** @param {Touched} touched */
export function listTouched({ symbols, flags, pages }) {
  return [...symbols, ...flags, ...pages].join(", ");
}
