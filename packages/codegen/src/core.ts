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
): Promise<Record<string, string>> {
  return {
    "enums.ts": generateEnums(document),
    "filters.ts": generateFilters(),
    "operations.ts": generateOperations(document),
    "reference.ts": generateReference(document),
    "types.ts": await generateTypes(document),
    "validators.ts": generateValidators(document),
  };
}
