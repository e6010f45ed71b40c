import type { Alias } from "./aliases/alias.js";
import { oldChecks } from "./aliases/old-checks.js";
import { oldEnums } from "./aliases/old-enums.js";
import { generateCallReference } from "./call-reference.js";
import { generateEnums } from "./enums.js";
import { generateFilters } from "./filters/generate-filters.js";
import type { LoadedSpec } from "./load-spec.js";
import { generateOperations } from "./operations.js";
import { generateReference } from "./reference.js";
import { generateTypes } from "./types.js";
import { generateValidators } from "./validators/index.js";
import { firstVersion } from "./version-folder.js";

/**
 * The sources that `@rollcall/core` keeps of a version, by file name. What is
 * the same for all versions lies with the first.
 */
export async function writeCore(
  { document, version }: LoadedSpec,
  aliases: readonly Alias[],
): Promise<Record<string, string>> {
  const validators = generateValidators(document);
  const shared = { "filters.ts": generateFilters() };
  return {
    ...(version === firstVersion ? shared : {}),
    "call.ts": generateCallReference(document),
    "enums.ts": generateEnums(document) + oldEnums(document, aliases),
    "operations.ts": generateOperations(document, aliases),
    "reference.ts": generateReference(document, aliases),
    "types.ts": await generateTypes(document, aliases),
    "validators.ts": validators + oldChecks(validators, aliases),
  };
}
