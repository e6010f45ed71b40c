import type { PlacedOperation } from "@rollcall/codegen";
import type { Context } from "./context.js";
import type { OperationPage } from "./http-reference.js";
import { firstParagraph, firstSentence } from "./markdown.js";
import { listSections } from "./operation-sections.js";
import { toSlug } from "./schema-names.js";

/** The page of one operation. */
export function buildOperationPage(
  context: Context,
  placed: PlacedOperation,
  baseUrl: string,
): OperationPage {
  const { id, method, path, operation } = placed;
  const { description, summary, deprecated = false } = operation;
  return {
    id,
    slug: toSlug(id),
    method,
    path,
    url: `${baseUrl}${path}`,
    title: summary ?? id,
    deprecated,
    lead: firstParagraph(description),
    gist: firstSentence(description ?? summary),
    sections: listSections(context, placed, baseUrl),
  };
}
