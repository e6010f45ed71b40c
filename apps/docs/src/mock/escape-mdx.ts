/**
 * Markdown as MDX reads it the same way: outside code, a brace would begin an
 * expression and a `<` an element.
 */
export function escapeMdx(markdown: string): string {
  return mapOutside("```", markdown, (prose) => {
    return mapOutside("`", prose, escapeText);
  });
}

/** Changes what stands outside a pair of marks: every second part is inside. */
function mapOutside(
  mark: string,
  text: string,
  change: (part: string) => string,
): string {
  const parts = text.split(mark);
  const changed = parts.map((part, index) => {
    if (index % 2 === 0) {
      return change(part);
    }
    return part;
  });
  return changed.join(mark);
}

function escapeText(text: string): string {
  return text.replace(/[{}<]/g, "\\$&");
}
