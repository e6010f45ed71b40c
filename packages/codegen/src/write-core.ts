import type { Alias } from "./aliases/alias.js";
import { oldChecks } from "./aliases/old-checks.js";
import { oldEnums } from "./aliases/old-enums.js";
import { generateCallReference } from "./call-reference.js";
import { generateFilters } from "./filters/generate-filters.js";
import { generateEnums } from "./generate-enums.js";
import { generateOperations } from "./generate-operations.js";
import { generateReference } from "./generate-reference.js";
import { generateTypes } from "./generate-types.js";
import type { LoadedSpec } from "./load-spec.js";
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
