import type { Alias } from "./aliases/alias.js";
import { oldChecks } from "./aliases/old-checks.js";
import { oldEnums } from "./aliases/old-enums.js";
import type { OpenApiDocument } from "./document.js";
import { generateEnums } from "./enums.js";
import { generateFilters } from "./filters/generate-filters.js";
import { generateOperations } from "./operations.js";
import { generateReference } from "./reference.js";
import { generateTypes } from "./types.js";
import { generateValidators } from "./validators/index.js";

/** The sources that `@rollcall/core` keeps in `src/generated/`, by file name. */
export async function writeCore(
  document: OpenApiDocument,
  aliases: readonly Alias[],
): Promise<Record<string, string>> {
  const validators = generateValidators(document);
  return {
    "enums.ts": generateEnums(document) + oldEnums(document, aliases),
    "filters.ts": generateFilters(),
    "operations.ts": generateOperations(document, aliases),
    "reference.ts": generateReference(document, aliases),
    "types.ts": await generateTypes(document, aliases),
    "validators.ts": validators + oldChecks(validators, aliases),
  };
}
