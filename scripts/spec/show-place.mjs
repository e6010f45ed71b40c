/** @typedef {import("@rollcall/spec-diff").Location} Location */

/**
 * A place as editors make a link of it.
 * @param {Location} location
 */
export function showPlace({ file, line, column }) {
  return `${file}:${line}:${column}`;
}
