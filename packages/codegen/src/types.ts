import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from "openapi-typescript";
import ts from "typescript";
import type { OpenApiDocument, Schema } from "./document.js";
import { header } from "./header.js";
import { discriminators, receivedNames } from "./reachable.js";

const component = /#\/components\/schemas\/([^/]+)(?:\/properties\/([^/]+))?/;

/**
 * The TypeScript types of a spec, as openapi-typescript writes them, with one difference: an enum that the API
 * sends us is open (`"a" | "b" | (string & {})`), so that a value of tomorrow type-checks. What tells the members
 * of a union apart stays closed, and so does what only we send.
 */
export async function generateTypes(document: OpenApiDocument): Promise<string> {
  const received = receivedNames(document);
  const unions = discriminators(document);
  const isOpen = (path: string): boolean => {
    const [, name, property] = component.exec(path) ?? [];
    if (!name || !received.has(name)) return false;
    return property === undefined || unions.get(name) !== property;
  };
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    alphabetize: false,
    defaultNonNullable: false,
    transform: (schema: SchemaObject, { path }) => {
      const values = (schema as Schema).enum;
      return values && schema.type === "string" && isOpen(path ?? "")
        ? openEnum(values as string[])
        : undefined;
    },
  });
  return header + astToString(nodes);
}

function openEnum(values: string[]): ts.TypeNode {
  const { factory } = ts;
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const known = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  return factory.createUnionTypeNode([...known, factory.createParenthesizedType(anyString)]);
}
