const width = 80;

/**
 * A text in lines of at most 80 columns, all of them indented. A word that is
 * longer stays whole, so that paths can be copied.
 * @param {string} text
 * @param {string} indent
 * @param {string} [hanging] of all lines but the first
 */
export function wrap(text, indent, hanging = indent) {
  const lines = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const longer = isEmpty ? `${line}${word}` : `${line} ${word}`;
    const isTooLong = longer.length > width;
    if (isTooLong && !isEmpty) {
      lines.push(line);
      line = `${hanging}${word}`;
    } else {
      line = longer;
    }
    isEmpty = false;
  }
  return [...lines, line];
}
