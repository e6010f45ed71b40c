import type { PlacedOperation } from "@rollcall/codegen";
import { resolve } from "@rollcall/codegen";
import { answersOf } from "./answers.js";
import { operationHeadings } from "./headings.js";
import { paginationWords } from "./pagination-words.js";
import { parameterGroups } from "./parameters.js";
import { firstParagraph, gist, laterParagraphs } from "./prose.js";
import type { OperationPage } from "./reference.js";
import { curlSample } from "./sample-curl.js";
import { sampleInput } from "./sample-input.js";
import { typescriptSample } from "./sample-typescript.js";
import { objectAnchor, type Scope } from "./scope.js";
import { shapeOf } from "./shape.js";

/**
 * The page of one operation. What a paginated operation lists is told there
 * down to the last field; other answers link to the page of objects, so that a
 * field is told twice at most.
 */
export function operationPage(
  scope: Scope,
  placed: PlacedOperation,
  baseUrl: string,
): OperationPage {
  const { id, method, path, operation, parameters } = placed;
  const input = sampleInput(scope.document, placed);
  const body =
    operation.requestBody && resolve(scope.document, operation.requestBody);
  const schema = body?.content?.["application/json"]?.schema;
  const page = {
    id,
    slug: objectAnchor(id),
    method,
    path,
    url: `${baseUrl}${path}`,
    title: operation.summary ?? id,
    deprecated: operation.deprecated ?? false,
    lead: firstParagraph(operation.description),
    notes: laterParagraphs(operation.description),
    gist: gist(operation.description ?? operation.summary),
    samples: [
      curlSample(placed, input, baseUrl),
      ...typescriptSample(placed, input),
    ],
    parameters: parameterGroups(scope, parameters),
    ...(schema && { body: shapeOf(scope, schema, "body") }),
    pagination: paginationWords(scope, placed),
    answers: answersOf(
      { ...scope, linkObjects: !operation["x-pagination"] },
      operation,
      "response",
    ),
  };
  return { ...page, headings: operationHeadings(page) };
}
