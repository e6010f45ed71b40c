/**
 * @typedef {import("./measure-file.mjs").Measured} Measured
 * @typedef {import("./measure-functions.mjs").FunctionLength} FunctionLength
 */

/**
 * Nodes of the syntax tree a line of code.
 * @param {readonly Measured[]} measured
 */
export function densityOf(measured) {
  let nodes = 0;
  for (const file of measured) {
    nodes += file.nodes;
  }
  return nodes / countCodeLines(measured);
}

/** @param {readonly Measured[]} measured */
export function countCodeLines(measured) {
  let lines = 0;
  for (const file of measured) {
    lines += file.codeLines;
  }
  return lines;
}

/**
 * The median, the 90th percentile and the maximum.
 * @param {readonly number[]} values
 */
export function spreadOf(values) {
  const sorted = values.toSorted(compareNumbers);
  return {
    median: valueAt(sorted, 0.5),
    ninetyPercent: valueAt(sorted, 0.9),
    longest: sorted.at(-1) ?? 0,
  };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} part from 0 to 1
 */
function valueAt(sorted, part) {
  const position = sorted.length * part;
  const index = Math.floor(position);
  return sorted[index] ?? 0;
}

/**
 * @param {number} a
 * @param {number} b
 */
function compareNumbers(a, b) {
  return a - b;
}
