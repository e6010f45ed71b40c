import { checkSpec, place } from "./check-spec.js";
import { SpecError } from "./diagnostics/spec-error.js";
import { SpecFault } from "./diagnostics/spec-fault.js";
import type { OpenApiDocument } from "./document.js";
import { generateEnums } from "./enums.js";
import { generateFilters } from "./filters/generate-filters.js";
import { loadSpec } from "./load-spec.js";
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
  const spec = await loadSpec(specFile);
  const document = upgrade(spec.document);
  try {
    const diagnostics = await checkSpec({
      ...spec,
      document,
    });
    if (diagnostics.length > 0) {
      throw new SpecError(diagnostics);
    }
    return await write(document);
  } catch (error) {
    if (error instanceof SpecFault) {
      const diagnostic = await place(spec, error.finding);
      throw new SpecError([diagnostic]);
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
