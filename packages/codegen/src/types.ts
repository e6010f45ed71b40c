import {
  generateTypes as generate,
  type JsonObject,
} from "@rollcall/spec-diff";
import type { OpenApiDocument } from "./document.js";
import { inlineReferences } from "./inline-references.js";
import { withProse } from "./prose.js";
import { header } from "./source.js";
import { cutTypeCircles } from "./type-circles.js";

/**
 * The TypeScript types of a spec, whose descriptions also say what our
 * extensions know.
 */
export async function generateTypes(
  document: OpenApiDocument,
): Promise<string> {
  const described = withProse(document);
  inlineReferences(described);
  cutTypeCircles(described);
  return await generate(described as unknown as JsonObject, {
    header,
    descriptions,
  });
}

/** What the interfaces on top hold. */
const descriptions: Readonly<Record<string, string>> = {
  paths: "What each path takes and answers, by path and method.",
  webhooks: "What each webhook sends, by the name of its event.",
  components:
    'The named parts of the spec: a call is `components["schemas"]["Call"]`.',
  operations: "What each operation takes and answers, by its id.",
};
