/** As much of a node of Markdown as is read here. */
interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  children?: MarkdownNode[];
  data?: { hProperties?: Record<string, string> };
}

/**
 * Reads the anchor of a heading from the comment at its end: the table of
 * contents and the checker of links take it from there.
 */
export function headingAnchors() {
  return (tree: MarkdownNode): void => {
    for (const node of tree.children ?? []) {
      setAnchors(node);
    }
  };
}

function setAnchors(node: MarkdownNode): void {
  const anchor = anchorOf(node);
  if (anchor !== undefined) {
    node.children?.pop();
    trimEnd(node);
    const hProperties = { id: anchor };
    node.data = {
      ...node.data,
      hProperties,
    };
  }
  for (const child of node.children ?? []) {
    setAnchors(child);
  }
}

const start = "/* #";
const end = " */";

function anchorOf({ type, children }: MarkdownNode): string | undefined {
  const { type: kind, value = "" } = children?.at(-1) ?? { type: "" };
  const isComment = type === "heading" && kind === "mdxTextExpression";
  if (isComment && value.startsWith(start)) {
    return value.slice(start.length, -end.length);
  }
  return undefined;
}

/** The space before the comment is none of the heading's. */
function trimEnd({ children }: MarkdownNode): void {
  const last = children?.at(-1);
  if (last?.type !== "text") {
    return;
  }
  if (last.value === undefined) {
    return;
  }
  const value = last.value.trimEnd();
  children?.splice(-1, 1, {
    ...last,
    value,
  });
}
