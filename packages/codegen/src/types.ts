import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from "openapi-typescript";
import ts from "typescript";
import type { OpenApiDocument, Schema } from "./document.js";
import { openEnums } from "./open-enums.js";
import { withProse } from "./prose.js";
import { header } from "./source.js";

/**
 * The TypeScript types of a spec, as openapi-typescript writes them, with two differences: an enum that the API
 * sends us is open (`"a" | "b" | (string & {})`), and descriptions also say what our extensions know.
 */
export async function generateTypes(document: OpenApiDocument): Promise<string> {
  const described = withProse(document);
  for (const schema of openEnums(described)) Object.assign(schema, { [open]: true });
  const nodes = await openapiTS(described as unknown as OpenAPI3, {
    defaultNonNullable: false,
    transform: (schema: SchemaObject) =>
      open in schema ? openEnum((schema as unknown as Schema).enum as string[]) : undefined,
  });
  return header + astToString(nodes);
}

/** Our mark on a schema. A name, not a symbol: openapi-typescript works on a copy. */
const open = "x-rollcall-open";

function openEnum(values: string[]): ts.TypeNode {
  const { factory } = ts;
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const known = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  return factory.createUnionTypeNode([...known, factory.createParenthesizedType(anyString)]);
}
