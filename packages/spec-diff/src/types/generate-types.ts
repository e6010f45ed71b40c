import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import type { Json, JsonObject } from "../document.js";
import { withoutOddities } from "./oddities.js";
import { openEnums } from "./open-enums.js";

/** How the types of a document are written. */
export interface TypesOptions {
  /**
   * Whether enums of answers hold their values of today and no others, instead
   * of any string besides them.
   *
   * @default false
   */
  readonly closedEnums?: boolean | undefined;
  /**
   * What stands above the types.
   *
   * @default ""
   */
  readonly header?: string | undefined;
  /**
   * The comments of the interfaces on top, by their names: `paths`,
   * `components`.
   */
  readonly descriptions?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the document's own descriptions become comments.
   *
   * @default true
   */
  readonly comments?: boolean | undefined;
}

/**
 * The TypeScript types of a bundled document of OpenAPI 3.0 or 3.1, as
 * openapi-typescript writes them, but with open enums
 * (`"a" | "b" | (string & {})`) in all that the service sends.
 */
export async function generateTypes(
  document: JsonObject,
  {
    closedEnums = false,
    header = "",
    descriptions = {},
    comments = true,
  }: TypesOptions = {},
): Promise<string> {
  const copy = withoutOddities(document);
  if (!closedEnums) {
    markOpenEnums(copy);
  }
  const nodes = transformDocument(copy);
  for (const node of nodes) {
    describe(node, descriptions);
  }
  const removeComments = !comments;
  return header + astToString(nodes, { formatOptions: { removeComments } });
}

/**
 * What openapi-typescript does after it has linted and bundled its input, which
 * is done already.
 */
function transformDocument(document: JsonObject): ts.Node[] {
  const schema = document as unknown as OpenAPI3;
  const silent = true;
  const discriminators = scanDiscriminators(schema, { silent });
  return transformSchema(schema, {
    ...settings,
    discriminators,
    silent,
    injectFooter: [],
    resolve: ($ref) => resolveRef(schema, $ref, { silent }),
  });
}

type Settings = Omit<
  GlobalContext,
  "discriminators" | "silent" | "injectFooter" | "resolve"
>;

const settings: Settings = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
  dedupeEnums: false,
  excludeDeprecated: false,
  exportType: false,
  immutable: false,
  rootTypes: false,
  rootTypesNoSchemaPrefix: false,
  rootTypesKeepCasing: false,
  pathParamsAsTypes: false,
  postTransform: openMarked,
  propertiesRequiredByDefault: false,
  redoc: {} as GlobalContext["redoc"],
  transform: undefined,
  transformProperty: undefined,
  makePathsEnum: false,
  generatePathParams: false,
  readWriteMarkers: false,
};

/**
 * A value that no document has. It marks an enum as open: openapi-typescript
 * shows us neither the schema of an enum nor a name that we could add to it.
 */
const mark = "\u0000open\u0000";

function markOpenEnums(document: JsonObject): void {
  for (const schema of openEnums(document)) {
    schema.enum = [...(schema.enum as Json[]), mark];
  }
}

/** The type with `string & {}` in the place of the mark. */
function openMarked(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isUnionTypeNode(type) || !type.types.some(isMark)) {
    return undefined;
  }
  const members = type.types.map((member) =>
    isMark(member) ? anyOtherString() : member,
  );
  return ts.factory.createUnionTypeNode(members);
}

/** openapi-typescript writes a string as an identifier with quotes. */
function isMark(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === JSON.stringify(mark);
}

function anyOtherString(): ts.TypeNode {
  const { factory } = ts;
  const anyString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createParenthesizedType(anyString);
}

function describe(
  node: ts.Node,
  descriptions: Readonly<Record<string, string>>,
): void {
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
