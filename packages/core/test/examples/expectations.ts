import ts from "typescript";

/** A change to a text: what stands between `from` and `to` becomes `text`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Code in which every `// => value` after an expression, or after a `const`,
 * has become a call of `expectation(index, actual, value)`.
 *
 * @throws Error when a comment stands after something else.
 */
export function withExpectations(code: string): {
  code: string;
  count: number;
} {
  const edits = editsOf(code);
  const count = code.split("// =>").length - 1;
  if (edits.length !== count) {
    throw new Error(
      "`// =>` has to follow an expression or a const with one name",
    );
  }
  return { code: edits.toReversed().reduce(apply, code), count };
}

const apply = (code: string, { from, to, text }: Edit) =>
  code.slice(0, from) + text + code.slice(to);

function editsOf(code: string): Edit[] {
  const source = ts.createSourceFile(
    "example.ts",
    code,
    ts.ScriptTarget.Latest,
    true,
  );
  const edits: Edit[] = [];
  const visit = (node: ts.Node) => {
    const value = valueAfter(node, code);
    const actual = value && actualOf(node);
    if (actual) {
      const text = `expectation(${edits.length}, (${actual}), (${value}));`;
      const from = ts.isExpressionStatement(node) ? node.getStart() : node.end;
      edits.push({ from, to: node.end, text });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return edits;
}

/** What the comment says that stands on the same line, after a statement. */
function valueAfter(node: ts.Node, code: string): string | undefined {
  const comment = ts.getTrailingCommentRanges(code, node.end)?.[0];
  return (
    comment && /^\/\/ => (.+)/.exec(code.slice(comment.pos, comment.end))?.[1]
  );
}

/** The expression that a statement is about. */
function actualOf(node: ts.Node): string | undefined {
  if (ts.isExpressionStatement(node)) {
    return node.expression.getText();
  }
  const names = ts.isVariableStatement(node)
    ? node.declarationList.declarations.map(({ name }) => name)
    : [];
  return names.find(ts.isIdentifier)?.text;
}
