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
  const found = ts.getJSDocCommentsAndTags(node);
  const comment = found.find(ts.isJSDoc);
  const tags = comment?.tags ?? [];
  const example = tags.find(({ tagName }) => tagName.text === "example");
  const fenced = textOf(example?.comment);
  return {
    markdown: textOf(comment?.comment),
    example: codeOf(fenced),
  };
}

function textOf(comment: ts.JSDoc["comment"]): string {
  if (comment === undefined) {
    return "";
  }
  if (typeof comment === "string") {
    return comment;
  }
  const parts = comment.map(writePart);
  return parts.join("");
}

function writePart(part: ts.JSDocComment): string {
  if (part.kind === ts.SyntaxKind.JSDocText) {
    return part.text;
  }
  const { name } = part as ts.JSDocLink;
  const text = name?.getText() ?? "";
  return `\`${text}\``;
}

/** Without the fence around it. */
function codeOf(example: string): string {
  const lines = example.trim().split("\n");
  const code = lines.filter((line) => !line.startsWith("```"));
  return code.join("\n");
}
