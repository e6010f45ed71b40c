/**
 * The first lines of a list, and how many more there are.
 * @param {readonly string[]} lines
 * @param {number} most
 */
export function shortenList(lines, most) {
  const shown = lines.slice(0, most);
  const more = lines.length - most;
  if (more > 0) {
    shown.push(`and ${more} more`);
  }
  return shown;
}
