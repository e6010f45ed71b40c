import ts from "typescript";

/**
 * Parses the text of a file.
 * @param {string} file
 * @param {string} text
 */
export function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/**
 * Every node of the syntax tree, comments left out.
 * @param {ts.SourceFile} source
 */
export function listNodes(source) {
  /** @type {ts.Node[]} */
  const nodes = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

/**
 * The first and the last line of a node, from 0.
 * @param {ts.SourceFile} source
 * @param {ts.Node} node
 */
export function linesOf(source, node) {
  const start = node.getStart(source);
  const end = node.getEnd();
  const first = source.getLineAndCharacterOfPosition(start);
  const last = source.getLineAndCharacterOfPosition(end);
  return {
    first: first.line,
    last: last.line,
  };
}
