import ts from "typescript";
import { linesOf } from "./syntax-tree.mjs";

/**
 * The lines that hold code: those that a token stands on. Comments and blank
 * lines hold none.
 * @param {ts.SourceFile} source
 */
export function findCodeLines(source) {
  /** @type {Set<number>} */
  const lines = new Set();
  for (const token of listTokens(source, source)) {
    const { first, last } = linesOf(source, token);
    for (let line = first; line <= last; line++) {
      lines.add(line);
    }
  }
  return lines;
}

/**
 * @param {ts.SourceFile} source
 * @param {ts.Node} node
 * @returns {ts.Node[]}
 */
function listTokens(source, node) {
  const children = node.getChildren(source);
  if (isEmpty(source, node)) {
    return [];
  }
  if (children.length === 0) {
    return [node];
  }
  const code = children.filter((child) => !ts.isJSDoc(child));
  return code.flatMap((child) => listTokens(source, child));
}

/**
 * The end of a file and an empty list are nodes, too.
 * @param {ts.SourceFile} source
 * @param {ts.Node} node
 */
function isEmpty(source, node) {
  return node.getWidth(source) === 0;
}
