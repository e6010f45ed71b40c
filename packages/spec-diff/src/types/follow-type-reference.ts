import type ts from "typescript";
import { compiler } from "./compiler.js";
import { placeOf } from "./type-place.js";
import { memberNodes, type Typed } from "./typed-place.js";

/**
 * What a node such as `components["schemas"]["Role"]` names, at the place of
 * its declaration: so what changed in a shared type is seen there, once.
 */
export function followReference(
  checker: ts.TypeChecker,
  typed: Typed,
): Typed | undefined {
  const [node, ...others] = memberNodes(typed.node);
  if (!node) {
    return undefined;
  }
  if (others.length > 0) {
    return undefined;
  }
  return declarationOf(checker, node);
}

/** The declarations of all references that a union names, by their places. */
export function referencesIn(
  checker: ts.TypeChecker,
  typed: Typed,
): Map<string, Typed> {
  const found = new Map<string, Typed>();
  for (const node of memberNodes(typed.node)) {
    const target = declarationOf(checker, node);
    if (target) {
      found.set(target.place.join("/"), target);
    }
  }
  return found;
}

function declarationOf(
  checker: ts.TypeChecker,
  node: ts.TypeNode,
): Typed | undefined {
  if (!compiler.isIndexedAccessTypeNode(node)) {
    return undefined;
  }
  if (!isText(node.indexType)) {
    return undefined;
  }
  const owner = checker.getTypeFromTypeNode(node.objectType);
  const symbol = checker.getPropertyOfType(owner, node.indexType.literal.text);
  const declaration = symbol?.declarations?.find(compiler.isPropertySignature);
  if (!declaration?.type) {
    return undefined;
  }
  return {
    type: checker.getTypeFromTypeNode(node),
    node: declaration.type,
    place: placeOf(declaration),
  };
}

interface TextNode extends ts.LiteralTypeNode {
  readonly literal: ts.StringLiteral;
}

function isText(node: ts.TypeNode): node is TextNode {
  return (
    compiler.isLiteralTypeNode(node) && compiler.isStringLiteral(node.literal)
  );
}
