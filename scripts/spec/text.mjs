/** @typedef {import("@rollcall/spec-diff").Location} Location */

/**
 * A place as editors make a link of it.
 * @param {Location} location
 */
export function showPlace({ file, line, column }) {
  return `${file}:${line}:${column}`;
}

/**
 * The first lines of a list, and how many more there are.
 * @param {readonly string[]} lines
 * @param {number} most
 */
export function shorten(lines, most) {
  const shown = lines.slice(0, most);
  const more = lines.length - most;
  if (more > 0) {
    shown.push(`and ${more} more`);
  }
  return shown;
}
