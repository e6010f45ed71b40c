import {
  generateTypes as generate,
  type JsonObject,
} from "@rollcall/spec-diff";
import type { Alias } from "./aliases/alias.js";
import { oldOperationTypes } from "./aliases/old-operations.js";
import { withOldTypes } from "./aliases/with-old-types.js";
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
  aliases: readonly Alias[] = [],
): Promise<string> {
  const described = withProse(document);
  inlineReferences(described);
  cutTypeCircles(described);
  const named = withOldTypes(described, aliases);
  const types = await generate(named as unknown as JsonObject, {
    header,
    descriptions,
  });
  return types + oldOperationTypes(aliases);
}

/** What the interfaces on top hold. */
const descriptions: Readonly<Record<string, string>> = {
  paths: "What each path takes and answers, by path and method.",
  webhooks: "What each webhook sends, by the name of its event.",
  components:
    'The named parts of the spec: a call is `components["schemas"]["Call"]`.',
  operations: "What each operation takes and answers, by its id.",
};
