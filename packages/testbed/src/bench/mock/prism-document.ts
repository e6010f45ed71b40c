import { bundleSpec, specFile } from "@rollcall/codegen";

/**
 * The project's own OpenAPI document, with these calls as the one example of a
 * page. Prism then sends what the mock sends, without making anything up: the
 * cheapest that it can do (`--dynamic` costs it many times as much).
 */
export async function documentWithExample(calls: unknown): Promise<string> {
  const document = await bundleSpec(specFile);
  const operation = document.paths?.["/list-calls"]?.get;
  const answer = operation?.responses?.["200"];
  const content = answer?.content?.["application/json"];
  if (!content) {
    throw new Error("The spec no longer describes a page of calls as JSON.");
  }
  content.examples = {
    page: {
      value: calls,
    },
  };
  return JSON.stringify(document);
}
