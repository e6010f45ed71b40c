import { bundleSpec } from "./bundle.js";
import { generateEnums } from "./enums.js";
import { generateOperations } from "./operations.js";
import { generateReference } from "./reference.js";
import { generateTypes } from "./types.js";
import { generateValidators } from "./validators/index.js";

/**
 * The sources that `@rollcall/core` keeps in `src/generated/`, by file name.
 */
export async function generateCore(
  specFile: string,
): Promise<Record<string, string>> {
  const document = await bundleSpec(specFile);
  return {
    "enums.ts": generateEnums(document),
    "operations.ts": generateOperations(document),
    "reference.ts": generateReference(document),
    "types.ts": await generateTypes(document),
    "validators.ts": generateValidators(document),
  };
}
