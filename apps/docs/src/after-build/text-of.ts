import type { Nodes } from "hast";

/** The text of an element and all that is in it, on one line. */
export function textOf(node: Nodes): string {
  const text = rawTextOf(node);
  return text.replace(/\s+/g, " ").trim();
}

/** The same, with its line breaks. */
export function rawTextOf(node: Nodes): string {
  if (node.type === "text") {
    return node.value;
  }
  const children = "children" in node ? node.children : [];
  const texts = children.map(rawTextOf);
  return texts.join("");
}
