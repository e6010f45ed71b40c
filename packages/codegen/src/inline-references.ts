import type { OpenApiDocument } from "./openapi-document.js";
import { resolve } from "./resolve.js";

type Node = Record<string, unknown>;

/** Keywords whose values are data. */
const data = new Set(["default", "enum", "const", "example", "examples"]);

/**
 * Puts what references lead to in their place, where that is no component: the
 * types have no names for it. Changes the document.
 */
export function inlineReferences(document: OpenApiDocument): void {
  const root = document as unknown as Node;
  inlineIn(document, root, []);
  delete document.components?.pathItems;
}

/** @param around The references that lead here; one of them again ends it. */
function inlineIn(
  document: OpenApiDocument,
  node: Node,
  around: readonly string[],
): void {
  for (const [key, inner] of Object.entries(node)) {
    if (typeof inner !== "object" || inner === null || data.has(key)) {
      continue;
    }
    const { $ref } = inner as Node;
    if (typeof $ref !== "string" || !leadsElsewhere($ref)) {
      inlineIn(document, inner as Node, around);
      continue;
    }
    const target = around.includes($ref) ? {} : copyOf(document, $ref);
    node[key] = target;
    inlineIn(document, target, [...around, $ref]);
  }
}

/** Into the document, though not to a component that types have a name for. */
function leadsElsewhere($ref: string): boolean {
  const isHere = $ref.startsWith("#/");
  const isComponent = $ref.startsWith("#/components/");
  const isNamed = isComponent && !isPathItem($ref);
  return isHere && !isNamed;
}

/** An operation inside one would be written in two places. */
function isPathItem($ref: string): boolean {
  return $ref.startsWith("#/components/pathItems/");
}

function copyOf(document: OpenApiDocument, $ref: string): Node {
  return structuredClone(resolve<Node & { $ref?: string }>(document, { $ref }));
}
