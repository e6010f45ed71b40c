import type { Element, ElementContent } from "hast";
import { toPlainCode } from "./to-plain-code.js";

/** What a text cannot show, or what says nothing in one. */
const unreadable = new Set([
  ...["script", "style", "svg", "template", "button", "input", "form"],
  ...["dialog"],
]);

/** The content of an element as plain elements, which Markdown can say. */
export function keepReadable(element: Element): ElementContent[] {
  return element.children.flatMap(keepNode);
}

function keepNode(node: ElementContent): ElementContent[] {
  if (node.type === "text") {
    return [node];
  }
  if (node.type !== "element" || isUnreadable(node)) {
    return [];
  }
  if (hasClass(node, "expressive-code")) {
    return [toPlainCode(node)];
  }
  return [
    {
      ...node,
      children: keepReadable(node),
    },
  ];
}

function isUnreadable(element: Element): boolean {
  const { tagName, properties } = element;
  const isMarked = properties.dataMarkdown === "skip";
  const isControl = properties.role === "tablist";
  const isAnchor = hasClass(element, "sl-anchor-link");
  return unreadable.has(tagName) || isMarked || isControl || isAnchor;
}

function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}
