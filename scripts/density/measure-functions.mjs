import ts from "typescript";
import { linesOf } from "./syntax-tree.mjs";

/**
 * @typedef {object} FunctionLength
 * @property {string} name
 * @property {boolean} isNamed a callback has no name
 * @property {number} line where it begins, from 1
 * @property {number} lines how many lines of code it has
 */

/**
 * How long each function is, those inside of others included.
 * @param {ts.SourceFile} source
 * @param {readonly ts.Node[]} nodes
 * @param {ReadonlySet<number>} codeLines
 */
export function measureFunctions(source, nodes, codeLines) {
  /** @type {FunctionLength[]} */
  const lengths = [];
  for (const node of nodes) {
    if (isFunction(node)) {
      const length = measureFunction(source, node, codeLines);
      lengths.push(length);
    }
  }
  return lengths;
}

/**
 * A signature, which has no body, does not count.
 * @param {ts.Node} node
 * @returns {node is ts.FunctionLikeDeclaration}
 */
function isFunction(node) {
  if (!ts.isFunctionLike(node)) {
    return false;
  }
  return "body" in node && node.body !== undefined;
}

/**
 * @param {ts.SourceFile} source
 * @param {ts.FunctionLikeDeclaration} node
 * @param {ReadonlySet<number>} codeLines
 * @returns {FunctionLength}
 */
function measureFunction(source, node, codeLines) {
  const { first, last } = linesOf(source, node);
  const name = findName(node);
  return {
    name: name?.getText(source) ?? "=>",
    isNamed: name !== undefined,
    line: first + 1,
    lines: countBetween(codeLines, first, last),
  };
}

/**
 * An arrow function has the name of the constant that holds it.
 * @param {ts.FunctionLikeDeclaration} node
 */
function findName(node) {
  if (ts.isVariableDeclaration(node.parent)) {
    return node.parent.name;
  }
  return node.name;
}

/**
 * @param {ReadonlySet<number>} lines
 * @param {number} first
 * @param {number} last
 */
function countBetween(lines, first, last) {
  let count = 0;
  for (let line = first; line <= last; line++) {
    if (lines.has(line)) {
      count++;
    }
  }
  return count;
}
