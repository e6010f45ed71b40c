import type { Element, ElementContent } from "hast";
import { partLinks } from "./part-links.js";
import { toPlainCode } from "./to-plain-code.js";

/** What a text cannot show, or what says nothing in one. */
const unreadable = new Set([
  "script",
  "style",
  "svg",
  "template",
  "button",
  "input",
  "form",
  "dialog",
]);

/** The content of an element as plain elements, which Markdown can say. */
export function keepReadable(element: Element): ElementContent[] {
  const kept = element.children.flatMap(keepNode);
  // In code a space would say something.
  if (element.tagName === "code") {
    return kept;
  }
  return partLinks(kept);
}

function keepNode(node: ElementContent): ElementContent[] {
  if (node.type === "text") {
    return [node];
  }
  if (node.type === "element" && !isUnreadable(node)) {
    return [keepElement(node)];
  }
  return [];
}

function keepElement(element: Element): Element {
  if (hasClass(element, "expressive-code")) {
    return toPlainCode(element);
  }
  return {
    ...element,
    children: keepReadable(element),
  };
}

function isUnreadable(element: Element): boolean {
  const { tagName, properties } = element;
  const reasons = [
    unreadable.has(tagName),
    properties.dataMarkdown === "skip",
    properties.role === "tablist",
    hasClass(element, "sl-anchor-link"),
  ];
  return reasons.includes(true);
}

function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}
