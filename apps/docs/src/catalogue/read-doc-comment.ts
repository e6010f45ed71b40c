import ts from "typescript";

/** What the comment over a declaration says. */
interface DocComment {
  /** What it is, in Markdown. */
  readonly markdown: string;
  /** The code of its `@example`; nothing where it has none. */
  readonly example: string;
}

/** Reads the comment over a declaration. A link to a symbol is its name. */
export function readDocComment(node: ts.Node): DocComment {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const tags = comment?.tags ?? [];
  const example = tags.find(({ tagName }) => tagName.text === "example");
  return {
    markdown: textOf(comment?.comment),
    example: codeOf(textOf(example?.comment)),
  };
}

function textOf(comment: ts.JSDoc["comment"]): string {
  if (comment === undefined || typeof comment === "string") {
    return comment ?? "";
  }
  return comment.map(writePart).join("");
}

function writePart(part: ts.JSDocComment): string {
  if (part.kind === ts.SyntaxKind.JSDocText) {
    return part.text;
  }
  const { name } = part as ts.JSDocLink;
  return `\`${name?.getText() ?? ""}\``;
}

/** Without the fence around it. */
function codeOf(example: string): string {
  const lines = example.trim().split("\n");
  return lines.filter((line) => !line.startsWith("```")).join("\n");
}
