import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import type { JsonObject } from "../json-value.js";
import { compiler } from "./compiler.js";
import { replaceMark } from "./mark-open-enums.js";
import {
  loadOpenapiTypescript,
  type OpenapiTypescript,
} from "./openapi-typescript.js";

/** How types become text. */
export interface WriteOptions {
  /** Whether the document's own descriptions become comments. */
  readonly comments: boolean;
  /** The comments of the interfaces on top, by their names. */
  readonly descriptions?: Readonly<Record<string, string>> | undefined;
}

/** The types of a document that was prepared, as text. */
export async function writeTypes(
  document: JsonObject,
  { comments, descriptions = {} }: WriteOptions,
): Promise<string> {
  const library = await loadOpenapiTypescript();
  const nodes = transformDocument(library, document);
  for (const node of nodes) {
    describe(node, descriptions);
  }
  const formatOptions = {
    removeComments: !comments,
  };
  return library.astToString(nodes, { formatOptions });
}

/**
 * What openapi-typescript does after it has linted and bundled its input, which
 * is done already.
 */
function transformDocument(
  { resolveRef, scanDiscriminators, transformSchema }: OpenapiTypescript,
  document: JsonObject,
): ts.Node[] {
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
  postTransform: replaceMark,
  propertiesRequiredByDefault: false,
  redoc: {} as GlobalContext["redoc"],
  transform: undefined,
  transformProperty: undefined,
  makePathsEnum: false,
  generatePathParams: false,
  readWriteMarkers: false,
};

function describe(
  node: ts.Node,
  descriptions: Readonly<Record<string, string>>,
): void {
  const description =
    compiler.isInterfaceDeclaration(node) && descriptions[node.name.text];
  if (!description) {
    return;
  }
  compiler.addSyntheticLeadingComment(
    node,
    compiler.SyntaxKind.MultiLineCommentTrivia,
    `* ${description} `,
    true,
  );
}
