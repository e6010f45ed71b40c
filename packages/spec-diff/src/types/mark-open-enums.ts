import type ts from "typescript";
import type { Json, JsonObject } from "../json-value.js";
import { compiler } from "./compiler.js";
import { openEnums } from "./open-enums.js";

/**
 * A value that no document has. It marks an enum as open: openapi-typescript
 * shows us neither the schema of an enum nor a name that we could add to it.
 */
const mark = "\u0000open\u0000";

/** Marks every enum that is open, in place. */
export function markOpenEnums(document: JsonObject): void {
  for (const schema of openEnums(document)) {
    schema.enum = [...(schema.enum as Json[]), mark];
  }
}

/** Replaces the mark in a union by `string & {}`. */
export function replaceMark(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!compiler.isUnionTypeNode(type)) {
    return undefined;
  }
  if (!type.types.some(isMark)) {
    return undefined;
  }
  const members = type.types.map((member) => {
    if (isMark(member)) {
      return anyOtherString();
    }
    return member;
  });
  return compiler.factory.createUnionTypeNode(members);
}

/** openapi-typescript writes a string as an identifier with quotes. */
function isMark(node: ts.Node): boolean {
  return compiler.isIdentifier(node) && node.text === JSON.stringify(mark);
}

function anyOtherString(): ts.TypeNode {
  const { factory } = compiler;
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createParenthesizedType(anyString);
}
