import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findCodeLines } from "./code-lines.mjs";
import { measureFunctions } from "./measure-functions.mjs";
import { listNodes, parse } from "./syntax-tree.mjs";

/**
 * @typedef {object} Measured
 * @property {string} file
 * @property {number} nodes of the syntax tree
 * @property {number} codeLines without comments and blank lines
 * @property {number} allLines
 * @property {import("./measure-functions.mjs").FunctionLength[]} functions
 */

/**
 * @param {string} folder
 * @param {readonly string[]} files
 */
export function measureFiles(folder, files) {
  return files.map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return measureText(file, text);
  });
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Measured}
 */
export function measureText(file, text) {
  const source = parse(file, text);
  const nodes = listNodes(source);
  const codeLines = findCodeLines(source);
  return {
    file,
    nodes: nodes.length,
    codeLines: codeLines.size,
    allLines: countLines(text),
    functions: measureFunctions(source, nodes, codeLines),
  };
}

/** @param {string} text */
function countLines(text) {
  const newlines = text.match(/\n/g);
  return newlines?.length ?? 0;
}
