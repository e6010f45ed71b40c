import type { ElementContent } from "hast";

/**
 * Puts a space between a link and the element beside it. On the page a style
 * keeps them apart, which a text does not have.
 */
export function partLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at) => {
    const before = nodes[at - 1];
    if (before !== undefined && isJoined(before, node)) {
      return [space, node];
    }
    return [node];
  });
}

const space = {
  type: "text",
  value: " ",
} as const;

/** A text says itself what stands between it and a link. */
function isJoined(one: ElementContent, other: ElementContent): boolean {
  const areElements = one.type === "element" && other.type === "element";
  return areElements && (isLink(one) || isLink(other));
}

function isLink(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "a";
}
