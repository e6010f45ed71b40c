import {
  generateTypes as generate,
  type JsonObject,
} from "@rollcall/spec-diff";
import type { Alias } from "./aliases/alias.js";
import { oldOperationTypes } from "./aliases/old-operations.js";
import { withOldTypes } from "./aliases/with-old-types.js";
import { cutTypeCircles } from "./cut-type-circles.js";
import { describeExtensions } from "./describe-extensions.js";
import { SpecFault } from "./diagnostics/spec-fault.js";
import { dropIgnoredHeaders } from "./ignored-headers.js";
import { inlineReferences } from "./inline-references.js";
import type { OpenApiDocument } from "./openapi-document.js";
import { schemasOf } from "./placed-schemas.js";
import { header } from "./typescript-source.js";

/**
 * The TypeScript types of a spec. The comments come from openapi-typescript: it
 * writes each `description`, `example`, `default` and `format`. What our
 * extensions know is added to the descriptions before (`describe-extensions.ts`).
 */
export async function generateTypes(
  document: OpenApiDocument,
  aliases: readonly Alias[] = [],
): Promise<string> {
  const described = describeExtensions(document);
  dropIgnoredHeaders(described);
  inlineReferences(described);
  cutTypeCircles(described);
  dropTypesOfLists(described);
  const named = withOldTypes(described, aliases);
  const types = await writeTypes(named);
  return types + oldOperationTypes(aliases);
}

/** @throws SpecFault for a schema that openapi-typescript cannot write. */
async function writeTypes(document: OpenApiDocument): Promise<string> {
  try {
    return await generate(document as unknown as JsonObject, {
      header,
      descriptions,
    });
  } catch (error) {
    const { message } = error as Error;
    const [, pointer] = / at #(\S+)$/.exec(message) ?? [];
    if (pointer === undefined) {
      throw error;
    }
    throw new SpecFault({
      code: "type",
      severity: "error",
      message,
      pointer,
      help: "Say it in other words.",
    });
  }
}

/**
 * With `type: object`, openapi-typescript takes the values of an enum for
 * schemas; without a type, for values. Changes the document.
 */
function dropTypesOfLists(document: OpenApiDocument): void {
  for (const { schema } of schemasOf(document)) {
    if (schema.enum !== undefined && schema.type === "object") {
      delete schema.type;
    }
  }
}

/** The comments of the interfaces at the top of the file. */
const descriptions: Readonly<Record<string, string>> = {
  paths: "What each path takes and answers, by path and method.",
  webhooks: "What each webhook sends, by the name of its event.",
  components:
    'The named parts of the spec: a call is `components["schemas"]["Call"]`.',
  operations: "What each operation takes and answers, by its id.",
};
