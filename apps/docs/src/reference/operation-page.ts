import type { PlacedOperation } from "@rollcall/codegen";
import type { Context } from "./context.js";
import type { OperationPage } from "./http-reference.js";
import { firstParagraph, firstSentence, splitLead } from "./markdown.js";
import { listHistory } from "./operation-history.js";
import { listSections } from "./operation-sections.js";
import { toSlug } from "./schema-names.js";
import { linkSymbol } from "./sdk-symbol.js";

/** The page of one operation. */
export function buildOperationPage(
  context: Context,
  placed: PlacedOperation,
  baseUrl: string,
): OperationPage {
  const { id, method, path, operation } = placed;
  const { description, summary, deprecated = false } = operation;
  const [leadMarkdown, notesMarkdown] = splitLead(description);
  const added = context.history.addedIn(`operations/${id}`);
  const since = added ?? context.since;
  const sections = listSections({ ...context, since }, placed, baseUrl);
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
    leadMarkdown,
    notesMarkdown,
    ...(since && { since }),
    history: listHistory(context, placed, sections),
    symbol: linkSymbol(context.sdk, id),
    sections,
  };
}
