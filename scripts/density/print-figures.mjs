import { countCodeLines, densityOf, spreadOf } from "./compute-density.mjs";
import { groupByFile, groupByFolder, sortByDensity } from "./group-files.mjs";

/**
 * @typedef {import("./measure-file.mjs").Measured} Measured
 * @typedef {import("./measure-functions.mjs").FunctionLength} FunctionLength
 */

const smallestFolder = 3;
const densestFiles = 10;
const longestFunction = 40;
const longestFile = 250;

/** @param {readonly Measured[]} measured */
export function printFigures(measured) {
  printTotal(measured);
  printFolders(measured);
  printDensestFiles(measured);
  printFunctions(measured);
  printLongFiles(measured);
}

/** @param {readonly Measured[]} measured */
function printTotal(measured) {
  const density = densityOf(measured);
  const lines = countCodeLines(measured);
  print(`${density.toFixed(2)} nodes a line of code`);
  print(`${lines} lines of code in ${measured.length} files`);
}

/** @param {readonly Measured[]} measured */
function printFolders(measured) {
  print(`\nfolders of ${smallestFolder} files or more:`);
  const folders = groupByFolder(measured);
  for (const { name, files, density } of sortByDensity(folders)) {
    const count = files.length;
    if (count >= smallestFolder) {
      printDensity(density, `${name} (${count})`);
    }
  }
}

/** @param {readonly Measured[]} measured */
function printDensestFiles(measured) {
  print("\ndensest files:");
  const files = groupByFile(measured);
  const sorted = sortByDensity(files);
  const densest = sorted.slice(0, densestFiles);
  for (const { name, density } of densest) {
    printDensity(density, name);
  }
}

/**
 * @param {number} density
 * @param {string} name
 */
function printDensity(density, name) {
  const figure = density.toFixed(2);
  print(`${figure}  ${name}`);
}

/** @param {readonly Measured[]} measured */
function printFunctions(measured) {
  const functions = measured.flatMap((one) => one.functions);
  const named = functions.filter((one) => one.isNamed);
  print("");
  printSpread("functions", functions);
  printSpread("named functions", named);
  for (const { file, functions } of measured) {
    printLongFunctions(file, functions);
  }
}

/**
 * @param {string} label
 * @param {readonly FunctionLength[]} functions
 */
function printSpread(label, functions) {
  const lengths = functions.map((one) => one.lines);
  const spread = spreadOf(lengths);
  const figures = [
    `median ${spread.median}`,
    `90 % ${spread.ninetyPercent}`,
    `longest ${spread.longest}`,
  ];
  const words = figures.join(", ");
  print(`${lengths.length} ${label}: ${words} lines`);
}

/**
 * @param {string} file
 * @param {readonly FunctionLength[]} functions
 */
function printLongFunctions(file, functions) {
  for (const { name, line, lines } of functions) {
    if (lines > longestFunction) {
      print(`over ${longestFunction}: ${lines}  ${file}:${line} ${name}`);
    }
  }
}

/** @param {readonly Measured[]} measured */
function printLongFiles(measured) {
  for (const { file, allLines } of measured) {
    if (allLines >= longestFile) {
      print(`${longestFile} lines or more: ${allLines}  ${file}`);
    }
  }
}

/** @param {string} line */
function print(line) {
  console.log(line);
}
