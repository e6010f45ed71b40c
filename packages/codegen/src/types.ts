import openapiTS, {
  astToString,
  type OpenAPI3,
  type SchemaObject,
} from "openapi-typescript";
import ts from "typescript";
import type { OpenApiDocument, Schema } from "./document.js";
import { openEnums } from "./open-enums.js";
import { withProse } from "./prose.js";
import { header } from "./source.js";

/**
 * The TypeScript types of a spec, as openapi-typescript writes them, with two
 * differences: an enum that the API sends us is open
 * (`"a" | "b" | (string & {})`), and descriptions also say what our extensions
 * know.
 */
export async function generateTypes(
  document: OpenApiDocument,
): Promise<string> {
  const described = withProse(document);
  for (const schema of openEnums(described)) {
    Object.assign(schema, { [open]: true });
  }
  const nodes = await openapiTS(described as unknown as OpenAPI3, {
    defaultNonNullable: false,
    transform: (schema: SchemaObject) =>
      open in schema
        ? openEnum((schema as unknown as Schema).enum as string[])
        : undefined,
  });
  for (const node of nodes) {
    describe(node);
  }
  return header + astToString(nodes);
}

/** What the interfaces on top hold. */
const descriptions: Readonly<Record<string, string>> = {
  paths: "What each path takes and answers, by path and method.",
  webhooks: "What each webhook sends, by the name of its event.",
  components:
    'The named parts of the spec: a call is `components["schemas"]["Call"]`.',
  operations: "What each operation takes and answers, by its id.",
};

function describe(node: ts.Node): void {
  const description =
    ts.isInterfaceDeclaration(node) && descriptions[node.name.text];
  if (!description) {
    return;
  }
  ts.addSyntheticLeadingComment(
    node,
    ts.SyntaxKind.MultiLineCommentTrivia,
    `* ${description} `,
    true,
  );
}

/**
 * Our mark on a schema. A name, not a symbol: openapi-typescript works on a
 * copy.
 */
const open = "x-rollcall-open";

function openEnum(values: string[]): ts.TypeNode {
  const { factory } = ts;
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const known = values.map((value) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(value)),
  );
  return factory.createUnionTypeNode([
    ...known,
    factory.createParenthesizedType(anyString),
  ]);
}
