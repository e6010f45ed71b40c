import { dirname } from "node:path";

/**
 * @typedef {import("./measure-file.mjs").Measured} Measured
 * @typedef {import("./functions.mjs").FunctionLength} FunctionLength
 */

const smallestFolder = 3;
const longestFunction = 40;
const longestFile = 250;
const densestFiles = 10;

/** @param {readonly Measured[]} measured */
export function printFigures(measured) {
  printTotal(measured);
  printFolders(measured);
  printDensestFiles(measured);
  printFunctions(measured);
  printLongFiles(measured);
}

/**
 * Nodes of the syntax tree a line of code.
 * @param {readonly Measured[]} measured
 */
export function densityOf(measured) {
  const nodes = sum(measured.map((one) => one.nodes));
  const lines = sum(measured.map((one) => one.codeLines));
  return nodes / lines;
}

/** @param {readonly Measured[]} measured */
function printTotal(measured) {
  const density = densityOf(measured).toFixed(2);
  const lines = sum(measured.map((one) => one.codeLines));
  const size = `${lines} lines in ${measured.length} files`;
  console.log(`${density} nodes a line of code: ${size}`);
}

/** @param {readonly Measured[]} measured */
function printFolders(measured) {
  console.log(`\nfolders of ${smallestFolder} files or more:`);
  const folders = groupByFolder(measured);
  const large = folders.filter(({ files }) => files.length >= smallestFolder);
  for (const { folder, files } of large.sort(compareDensity)) {
    const density = densityOf(files).toFixed(2);
    console.log(`${density}  ${folder} (${files.length})`);
  }
}

/** @param {readonly Measured[]} measured */
function groupByFolder(measured) {
  const names = new Set(measured.map(({ file }) => dirname(file)));
  return [...names].map((folder) => {
    const files = measured.filter(({ file }) => dirname(file) === folder);
    return { folder, files };
  });
}

/**
 * The densest first.
 * @param {{ files: readonly Measured[] }} a
 * @param {{ files: readonly Measured[] }} b
 */
function compareDensity(a, b) {
  return densityOf(b.files) - densityOf(a.files);
}

/** @param {readonly Measured[]} measured */
function printDensestFiles(measured) {
  console.log("\ndensest files:");
  const single = measured.map((one) => ({ file: one.file, files: [one] }));
  const densest = single.sort(compareDensity).slice(0, densestFiles);
  for (const { file, files } of densest) {
    const density = densityOf(files).toFixed(2);
    console.log(`${density}  ${file}`);
  }
}

/** @param {readonly Measured[]} measured */
function printFunctions(measured) {
  const functions = measured.flatMap((one) => one.functions);
  const named = functions.filter((one) => one.isNamed);
  console.log("");
  printSpread("functions", functions);
  printSpread("named functions", named);
  measured.forEach(printLongFunctions);
}

/**
 * @param {string} label
 * @param {readonly FunctionLength[]} functions
 */
function printSpread(label, functions) {
  const lengths = functions.map(({ lines }) => lines);
  const { median, ninetyPercent, longest } = spreadOf(lengths);
  const spread = [
    `median ${median}`,
    `90 % ${ninetyPercent}`,
    `longest ${longest}`,
  ];
  console.log(`${lengths.length} ${label}: ${spread.join(", ")} lines`);
}

/** @param {Measured} measured */
function printLongFunctions({ file, functions }) {
  for (const { name, line, lines } of functions) {
    if (lines > longestFunction) {
      const place = `${file}:${line} ${name}`;
      console.log(`over ${longestFunction}: ${lines}  ${place}`);
    }
  }
}

/**
 * The median, the 90th percentile and the maximum.
 * @param {readonly number[]} values
 */
export function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    sorted[Math.floor(sorted.length * part)] ?? 0;
  return {
    median: at(0.5),
    ninetyPercent: at(0.9),
    longest: sorted.at(-1) ?? 0,
  };
}

/** @param {readonly Measured[]} measured */
function printLongFiles(measured) {
  const long = measured.filter(({ allLines }) => allLines >= longestFile);
  for (const { file, allLines } of long) {
    console.log(`${longestFile} lines or more: ${allLines}  ${file}`);
  }
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
