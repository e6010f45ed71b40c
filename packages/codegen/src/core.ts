import { bundleSpec } from "./bundle.js";
import { checkSpec } from "./check-spec.js";
import { SpecError } from "./diagnostics/spec-error.js";
import { SpecFault } from "./diagnostics/spec-fault.js";
import { SpecSources } from "./diagnostics/spec-sources.js";
import type { OpenApiDocument } from "./document.js";
import { generateEnums } from "./enums.js";
import { generateFilters } from "./filters/generate-filters.js";
import { generateOperations } from "./operations.js";
import { generateReference } from "./reference.js";
import { generateTypes } from "./types.js";
import { upgrade } from "./upgrade.js";
import { generateValidators } from "./validators/index.js";

/**
 * The sources that `@rollcall/core` keeps in `src/generated/`, by file name.
 *
 * @throws SpecError with every mistake in the spec, and its file and line.
 */
export async function generateCore(
  specFile: string,
): Promise<Record<string, string>> {
  const document = upgrade(await bundleSpec(specFile));
  const sources = new SpecSources(specFile);
  try {
    const diagnostics = await checkSpec(document, sources);
    if (diagnostics.length > 0) {
      throw new SpecError(diagnostics);
    }
    return await write(document);
  } catch (error) {
    if (error instanceof SpecFault) {
      throw new SpecError([await sources.locate(error.finding)]);
    }
    throw error;
  }
}

async function write(
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
